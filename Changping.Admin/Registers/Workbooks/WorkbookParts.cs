using System.Xml;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>Where the sheets, texts and styles of a workbook are.</summary>
internal sealed class WorkbookParts
{
    /// <summary>In the order of the tabs.</summary>
    public List<SheetEntry> Sheets { get; } = [];

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
        var links = Relationships(workbook, $"{folder}_rels/{file}.rels", folder).DistinctBy(link => link.Id)
            .ToDictionary(link => link.Id, StringComparer.Ordinal);

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
                parts.Sheets.Add(new(reader.GetAttribute("name") ?? "", link.Part, reader.GetAttribute("state") is "hidden" or "veryHidden"));
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
                found.Add((id, type, PartName(folder, target)));
            }
        }

        return found;
    }

    /// <summary>The part that a target means, as an address relative to its folder: ./ and ../ are followed inside the package.</summary>
    /// <exception cref="WorkbookRefusedException">It leads out of the package.</exception>
    private static string PartName(string folder, string target)
    {
        var segments = new List<string>();
        foreach (var segment in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            switch (segment)
            {
                case "" or ".":
                    break;
                case "..":
                    segments.RemoveAt(segments.Count > 0 ? segments.Count - 1 : throw WorkbookRefusedException.Damaged());
                    break;
                default:
                    segments.Add(Uri.UnescapeDataString(segment));
                    break;
            }
        }

        return string.Join('/', segments);
    }
}

/// <param name="IsHidden">Or very hidden: who sends the file may not know of it.</param>
internal sealed record SheetEntry(string Name, string Part, bool IsHidden);
