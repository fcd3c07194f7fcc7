namespace CccdSdk.Qr.Symbol;

/// <summary>What error correction did to a symbol.</summary>
/// <param name="Corrected">Codewords that were changed.</param>
/// <param name="Erased">Codewords that were treated as erasures.</param>
/// <param name="NeedsGrammar">Whether it counts only if the content fits the grammar.</param>
internal readonly record struct Correction(int Corrected, int Erased, bool NeedsGrammar)
{
    /// <summary>Adds one block.</summary>
    internal Correction With(int corrected, int erased, bool needsGrammar) =>
        new(Corrected + corrected, Erased + erased, NeedsGrammar || needsGrammar);
}
