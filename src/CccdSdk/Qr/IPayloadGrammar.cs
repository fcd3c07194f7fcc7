namespace CccdSdk.Qr;

/// <summary>What the content of a symbol has to look like: the shapes of its fields, never whether they agree with each other.</summary>
internal interface IPayloadGrammar
{
    /// <summary>
    /// Whether a payload has the shape. Of random bytes, fewer than 91 of 256 may be permitted at any place, given the ones before: that is
    /// what <see cref="Symbol.BlockEvidence"/> counts on.
    /// </summary>
    public bool Fits(ReadOnlySpan<byte> payload);
}
