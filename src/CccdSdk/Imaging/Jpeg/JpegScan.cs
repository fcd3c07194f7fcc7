namespace CccdSdk.Imaging.Jpeg;

/// <summary>The scan header (T.81, B.2.3).</summary>
internal sealed class JpegScan
{
    private JpegScan(JpegComponent[] components, int first, int last, int highBit, int lowBit)
    {
        Components = components;
        First = first;
        Last = last;
        HighBit = highBit;
        LowBit = lowBit;
    }

    /// <summary>The components in this scan.</summary>
    public JpegComponent[] Components { get; }

    /// <summary>First coefficient in zig-zag order.</summary>
    public int First { get; }

    /// <summary>Last coefficient in zig-zag order.</summary>
    public int Last { get; }

    /// <summary>The lowest bit that is already known; 0 in the first scan of a coefficient.</summary>
    public int HighBit { get; }

    /// <summary>The lowest bit that is known after this scan.</summary>
    public int LowBit { get; }

    /// <summary>Whether the scan adds a bit to coefficients of earlier scans.</summary>
    public bool IsRefinement => HighBit != 0;

    /// <summary>Reads a scan header and gives the components their tables.</summary>
    /// <returns>The scan, or null if it is not well formed.</returns>
    public static JpegScan? Read(ReadOnlySpan<byte> payload, JpegFrame frame, JpegTables tables)
    {
        int count = payload.IsEmpty ? 0 : payload[0];
        if (count < 1 || count > frame.Components.Length || payload.Length < (2 * count) + 4)
        {
            return null;
        }

        JpegComponent[] components = new JpegComponent[count];
        for (int i = 0; i < count; i++)
        {
            JpegComponent? component = Array.Find(frame.Components, new ById(payload[1 + (2 * i)]).Matches);
            if (component is null || Array.IndexOf(components, component, 0, i) >= 0)
            {
                return null;
            }

            component.DcTable = tables.Dc(payload[2 + (2 * i)] >> 4);
            component.AcTable = tables.Ac(payload[2 + (2 * i)]);
            component.Quantization ??= tables.Quantization(component.QuantizationIndex);
            components[i] = component;
        }

        ReadOnlySpan<byte> progression = payload[(1 + (2 * count))..];
        JpegScan scan = frame.IsProgressive
            ? new JpegScan(components, progression[0], progression[1], progression[2] >> 4, progression[2] & 15)
            : new JpegScan(components, 0, JpegLayout.UnitSize - 1, 0, 0);
        return scan.HasTables() && scan.FollowsProgression(frame.IsProgressive) ? scan : null;
    }

    // Only the tables that this scan uses have to be there.
    private bool HasTables()
    {
        foreach (JpegComponent component in Components)
        {
            bool dc = First > 0 || IsRefinement || component.DcTable is not null;
            bool ac = Last == 0 || component.AcTable is not null;
            if (!dc || !ac || (component.IsNeeded && component.Quantization is null))
            {
                return false;
            }
        }

        return true;
    }

    // T.81, G.1.1.1: DC alone, AC of one component, and every bit of every coefficient once. The last rule also bounds the work
    // that a hostile file can cause: at most 14 visits of each coefficient.
    private bool FollowsProgression(bool isProgressive)
    {
        if (isProgressive && (First > Last || Last >= JpegLayout.UnitSize || (First == 0) != (Last == 0)
            || (First > 0 && Components.Length > 1) || LowBit > 13 || (IsRefinement && HighBit != LowBit + 1)))
        {
            return false;
        }

        foreach (JpegComponent component in Components)
        {
            for (int i = First; i <= Last; i++)
            {
                if (component.LowestBit[i] != (IsRefinement ? HighBit : -1) || (i > 0 && isProgressive && component.LowestBit[0] < 0))
                {
                    return false;
                }

                component.LowestBit[i] = (sbyte)LowBit;
            }
        }

        return true;
    }

    private readonly record struct ById(byte Id)
    {
        public bool Matches(JpegComponent component) => component.Id == Id;
    }
}
