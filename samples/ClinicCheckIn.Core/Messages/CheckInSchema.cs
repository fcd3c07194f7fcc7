using System.Xml;
using System.Xml.Schema;

namespace ClinicCheckIn.Core.Messages;

/// <summary>Checks XML0 against a schema that is written from the tables. The gateway's own schema is not public; it decides.</summary>
public static class CheckInSchema
{
    private static readonly Lazy<XmlSchemaSet> s_qd4750 = new(static () => Load("xml0-qd4750"));
    private static readonly Lazy<XmlSchemaSet> s_qd130 = new(static () => Load("xml0-qd130"));

    /// <summary>What is wrong with a message; nothing that it contains is repeated.</summary>
    public static IReadOnlyList<MessageFinding> Validate(byte[] xml, CheckInProfile profile)
    {
        ArgumentNullException.ThrowIfNull(xml);
        var findings = new List<MessageFinding>();
        XmlReaderSettings settings = new()
        {
            ValidationType = ValidationType.Schema,
            Schemas = profile == CheckInProfile.Qd130 ? s_qd130.Value : s_qd4750.Value,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
        };
        string field = string.Empty;
        settings.ValidationEventHandler += (sender, _) =>
            findings.Add(MessageFinding.Of(sender is XmlReader { Name: { Length: > 0 } name } ? name : field, MessageRule.Form));
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(xml, writable: false), settings);
            while (reader.Read())
            {
                field = reader.NodeType == XmlNodeType.Element ? reader.Name : field;
            }
        }
        catch (XmlException)
        {
            findings.Add(MessageFinding.Of(field, MessageRule.Form));
        }

        return findings;
    }

    private static XmlSchemaSet Load(string name)
    {
        using Stream stream = typeof(CheckInSchema).Assembly.GetManifestResourceStream($"schema/{name}")!;
        using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        XmlSchemaSet schemas = new() { XmlResolver = null };
        schemas.Add(null, reader);
        schemas.Compile();
        return schemas;
    }
}
