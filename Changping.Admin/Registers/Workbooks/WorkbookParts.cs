using System.Xml;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>Where the sheets, texts and styles of a workbook are.</summary>
internal sealed class WorkbookParts
{
    /// <summary>In the order of the tabs, hidden ones too.</summary>
    public List<(string Name, string Part)> Sheets { get; } = [];

    public string? SharedStrings { get; private set; }

    public string? Styles { get; private set; }

    /// <summary>Dates count from 1904, as old Excel for Mac had it.</summary>
    public bool Date1904 { get; private set; }

    public static WorkbookParts Read(AdmittedWorkbook workbook)
    {
        var main = Relationships(workbook, "_rels/.rels", "").FirstOrDefault(link => link.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Part
            ?? throw WorkbookRefusedException.Damaged();
        var slash = main.LastIndexOf('/');
        var (folder, file) = (main[..(slash + 1)], main[(slash + 1)..]);
        var links = Relationships(workbook, $"{folder}_rels/{file}.rels", folder).DistinctBy(link => link.Id).ToDictionary(link => link.Id, StringComparer.Ordinal);

        var parts = new WorkbookParts();
        foreach (var link in links.Values)
        {
            if (link.Type.EndsWith("/sharedStrings", StringComparison.Ordinal))
            {
                parts.SharedStrings = link.Part;
            }
            else if (link.Type.EndsWith("/styles", StringComparison.Ordinal))
            {
                parts.Styles = link.Part;
            }
        }

        using var reader = workbook.Open(main);
        while (reader.Read())
        {
            if (reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "workbookPr")
            {
                parts.Date1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader.LocalName == "sheet" && SheetLink(reader) is { } id && links.TryGetValue(id, out var link)
                && link.Type.EndsWith("/worksheet", StringComparison.Ordinal))
            {
                parts.Sheets.Add((reader.GetAttribute("name") ?? "", link.Part));
            }
        }

        return parts;
    }

    /// <summary>r:id, in the transitional or the strict namespace.</summary>
    private static string? SheetLink(XmlReader sheet)
    {
        string? id = null;
        while (sheet.MoveToNextAttribute())
        {
            if (sheet.LocalName == "id" && sheet.NamespaceURI.Length > 0)
            {
                id = sheet.Value;
            }
        }

        sheet.MoveToElement();
        return id;
    }

    private static List<(string Id, string Type, string Part)> Relationships(AdmittedWorkbook workbook, string part, string folder)
    {
        var found = new List<(string, string, string)>();
        using var reader = workbook.Open(part);
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element && reader.LocalName == "Relationship"
                && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Type") is { } type && reader.GetAttribute("Target") is { } target
                && reader.GetAttribute("TargetMode") != "External" && found.Count < workbook.Limits.Entries)
            {
                found.Add((id, type, target.StartsWith('/') ? target[1..] : folder + target));
            }
        }

        return found;
    }
}
