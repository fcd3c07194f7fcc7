using System.Text.RegularExpressions;
using CccdSdk.Payload;
using CccdSdk.Results;

namespace CccdSdk.Tests.Reference;

/// <summary>Tells other documents apart, slowly: by regular expressions.</summary>
internal static partial class ReferenceDocuments
{
    public static (DocumentKind Document, ReasonKind Reason)? Find(string text, string[] fields)
    {
        if (PcCovid().IsMatch(text))
        {
            return (DocumentKind.PcCovid, ReasonKind.PcCovid);
        }

        if (fields.Length == 15 && BhytOld().IsMatch(text))
        {
            return (DocumentKind.BhytOld, ReasonKind.OldHealthInsurance);
        }

        if (fields.Length == 17 && BhytNew().IsMatch(text))
        {
            return (DocumentKind.BhytNew, ReasonKind.NewHealthInsurance);
        }

        if (VssId().IsMatch(text))
        {
            return (DocumentKind.VssId, ReasonKind.VssId);
        }

        if (BareNumber().IsMatch(text))
        {
            return (DocumentKind.BareNumber, ReasonKind.BareNumber);
        }

        if (Mrz().IsMatch(text))
        {
            return (DocumentKind.Mrz, ReasonKind.MachineReadableZone);
        }

        if (text.StartsWith("000201", StringComparison.Ordinal))
        {
            return (DocumentKind.VietQr, ReasonKind.VietQr);
        }

        return Url().IsMatch(text) ? (DocumentKind.Url, ReasonKind.Url) : null;
    }

    [GeneratedRegex(@"\A[^|]*\|[^|]*\|[0-9]{4}-[0-9]{2}-[0-9]{2}\|[01]\|[^|]*\|[^|]*\z")]
    private static partial Regex PcCovid();

    [GeneratedRegex(@"\A[A-Za-z]{2}[0-9]{13}\|([0-9A-Fa-f]{2})+\|[\s\S]*\|\$\z")]
    private static partial Regex BhytOld();

    [GeneratedRegex(@"\A[0-9]{10}\|([0-9A-Fa-f]{2})+\|[\s\S]*\|\$\z")]
    private static partial Regex BhytNew();

    [GeneratedRegex(@"\A([0-9]{10}|[A-Za-z]{2}[0-9]{13})\|[^|]+\z")]
    private static partial Regex VssId();

    [GeneratedRegex(@"\A([0-9]{12}|[0-9]{9})\z")]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"\A(?=ID|I<)[A-Z0-9<]{30}([\r\n]*[A-Z0-9<]{30}[\r\n]*[A-Z0-9<]{30})?\z")]
    private static partial Regex Mrz();

    [GeneratedRegex(@"\A([Ww]{3}\.|[A-Za-z][A-Za-z0-9+.-]{0,31}://)")]
    private static partial Regex Url();
}
