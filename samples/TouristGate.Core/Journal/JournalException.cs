namespace TouristGate.Core.Journal;

/// <summary>The journal could not do what was asked; nothing was acknowledged. The message has no personal data.</summary>
public sealed class JournalException : Exception
{
    public JournalException(JournalFault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    public JournalException()
        : this(JournalFault.CannotWrite, "The journal is not available.")
    {
    }

    public JournalException(string message)
        : this(JournalFault.CannotWrite, message)
    {
    }

    public JournalException(string message, Exception innerException)
        : this(JournalFault.CannotWrite, message, innerException)
    {
    }

    public JournalFault Fault { get; }
}
