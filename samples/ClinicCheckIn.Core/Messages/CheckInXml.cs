using System.Text;
using System.Xml;

namespace ClinicCheckIn.Core.Messages;

/// <summary>Writes XML0, the check-in message.</summary>
public static class CheckInXml
{
    /// <summary>Checks a visit by the table and by the schema, and writes it if nothing is wrong.</summary>
    public static CheckInMessage Create(CheckInVisit visit, CheckInProfile profile = CheckInProfile.Qd4750)
    {
        List<MessageFinding> findings = [.. CheckInValidator.Validate(visit, profile)];
        if (findings.Exists(static finding => finding.IsError))
        {
            return new CheckInMessage(visit, null, findings);
        }

        byte[] xml = Write(visit, profile);
        findings.AddRange(CheckInSchema.Validate(xml, profile));
        return new CheckInMessage(visit, findings.Exists(static finding => finding.IsError) ? null : xml, findings);
    }

    internal static byte[] Write(CheckInVisit visit, CheckInProfile profile)
    {
        using var stream = new MemoryStream();
        XmlWriterSettings settings = new()
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            IndentChars = "  ",
            NewLineChars = "\n",

            // A line end inside a value is written as a character reference, so it comes out as it went in.
            NewLineHandling = NewLineHandling.Entitize,
        };
        using (XmlWriter writer = XmlWriter.Create(stream, settings))
        {
            writer.WriteStartElement("CHI_TIEU_TRANG_THAI_KCB");
            writer.WriteStartElement("DSACH_TRANG_THAI_KCB");
            writer.WriteStartElement("TRANG_THAI_KCB");
            foreach (CheckInField field in CheckInFields.Of(profile))
            {
                writer.WriteElementString(field.Name, field.Value(visit));
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return stream.ToArray();
    }
}
