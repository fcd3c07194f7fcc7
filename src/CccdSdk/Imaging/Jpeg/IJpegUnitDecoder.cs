namespace CccdSdk.Imaging.Jpeg;

/// <summary>Decodes the data units of one kind of scan.</summary>
internal interface IJpegUnitDecoder
{
    /// <summary>Decodes the next data unit.</summary>
    /// <param name="bits">The bits of the segment.</param>
    /// <param name="component">Its component.</param>
    /// <param name="x">Its column in data units.</param>
    /// <param name="y">Its row in data units.</param>
    /// <returns>False if the bits are no code.</returns>
    public bool TryDecode(ref JpegBitReader bits, JpegComponent component, int x, int y);

    /// <summary>Forgets what the units before have left, at the start of a segment (T.81, F.2.1.3.1 and G.1.2.2).</summary>
    public void Restart();
}
