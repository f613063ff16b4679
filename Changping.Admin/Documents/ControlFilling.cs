using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Changping.Admin.Documents;

/// <summary>Puts values where the controls of a checked template stand, in the look that the template gives them, and takes the controls away.</summary>
internal static class ControlFilling
{
    public static void Fill(MainDocumentPart main, FilledForm values)
    {
        foreach (var root in TemplateCheck.Roots(main))
        {
            foreach (var row in TemplateCheck.Controls(root).OfType<SdtRow>())
            {
                Repeat(row, values.Rows[TemplateCheck.TagOf(row)!]);
            }

            foreach (var control in TemplateCheck.Controls(root))
            {
                Replace(control, values.Texts[TemplateCheck.TagOf(control)!]);
            }
        }
    }

    private static void Repeat(SdtRow group, IReadOnlyList<IReadOnlyDictionary<string, string>> items)
    {
        foreach (var item in items)
        {
            foreach (var pattern in group.SdtContentRow!.ChildElements)
            {
                var row = pattern.CloneNode(deep: true);
                group.InsertBeforeSelf(row);
                foreach (var control in TemplateCheck.Controls(row).Where(control => item.ContainsKey(TemplateCheck.TagOf(control)!)))
                {
                    Replace(control, item[TemplateCheck.TagOf(control)!]);
                }
            }
        }

        group.Remove();
    }

    private static void Replace(SdtElement control, string text)
    {
        var look = Look(control);
        IEnumerable<OpenXmlElement> filled = control switch
        {
            SdtRun => [Run(text, look)],
            SdtBlock block => Paragraphs(block, text, look),
            SdtCell { SdtContentCell: { } content } => content.Elements<TableCell>().Select((cell, index) => Cell(cell, index == 0 ? text : "", look)),
            _ => throw new InvalidOperationException($"A control around {control.GetType().Name} holds no text."),
        };
        foreach (var element in filled.ToList())
        {
            control.InsertBeforeSelf(element);
        }

        control.Remove();
    }

    /// <summary>Of the control where it says so; else of the text that stands in it, unless that is only the grey prompt.</summary>
    private static RunProperties? Look(SdtElement control)
    {
        if (control.SdtProperties?.GetFirstChild<RunProperties>() is { } own)
        {
            return (RunProperties)own.CloneNode(deep: true);
        }

        var look = (RunProperties?)control.Descendants<Run>().FirstOrDefault()?.RunProperties?.CloneNode(deep: true);
        if (look is not null && control.SdtProperties?.GetFirstChild<ShowingPlaceholder>() is not null)
        {
            look.RunStyle?.Remove();
            look.Color?.Remove();
        }

        return look;
    }

    /// <summary>One paragraph a line, each like the first that stood there.</summary>
    private static IEnumerable<OpenXmlElement> Paragraphs(SdtBlock block, string text, RunProperties? look)
    {
        var pattern = block.Descendants<Paragraph>().FirstOrDefault()?.ParagraphProperties;
        return text.Split('\n').Select(line => Paragraph(pattern, line.TrimEnd('\r'), look));
    }

    private static TableCell Cell(TableCell pattern, string text, RunProperties? look)
    {
        var cell = new TableCell();
        cell.Append(pattern.TableCellProperties is { } properties ? [properties.CloneNode(deep: true)] : []);
        cell.Append(Paragraph(pattern.GetFirstChild<Paragraph>()?.ParagraphProperties, text, look));
        return cell;
    }

    private static Paragraph Paragraph(ParagraphProperties? pattern, string text, RunProperties? look)
    {
        var paragraph = new Paragraph();
        paragraph.Append(pattern is null ? [] : [pattern.CloneNode(deep: true)]);
        paragraph.Append(Run(text, look));
        return paragraph;
    }

    private static Run Run(string text, RunProperties? look)
    {
        var run = new Run();
        run.Append(look is null ? [] : [look.CloneNode(deep: true)]);
        var lines = Writable(text).Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            run.Append(index == 0 ? [] : [new Break()]);
            run.Append(new Text(lines[index]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>What XML cannot hold is left out: one pasted control character must not make the whole document unreadable.</summary>
    private static string Writable(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' || (rune.Value >= 0x20 && rune.Value is not (0xFFFE or 0xFFFF)))
            .Select(rune => rune.ToString()));
}
