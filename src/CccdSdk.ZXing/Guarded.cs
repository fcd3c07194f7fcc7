using System.Diagnostics.CodeAnalysis;

namespace CccdSdk.ZXing;

/// <summary>Calls into ZXing.Net, whose classes answer some pictures with exceptions: an index out of range, a missing result.</summary>
internal static class Guarded
{
    /// <summary>Calls and tells whether there is a result.</summary>
    public static bool TryCall<T>(Func<T?> call, [NotNullWhen(true)] out T? result)
        where T : class => TryCall(call, out result, out _);

    /// <summary>Calls and tells whether there is a result.</summary>
    /// <param name="call">The call.</param>
    /// <param name="result">The result, or null.</param>
    /// <param name="hasThrown">Whether there is none because of an exception.</param>
    public static bool TryCall<T>(Func<T?> call, [NotNullWhen(true)] out T? result, out bool hasThrown)
        where T : class
    {
        hasThrown = false;
        try
        {
            result = call();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            hasThrown = true;
            result = null;
        }

        return result is not null;
    }
}
