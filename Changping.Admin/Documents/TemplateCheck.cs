using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Changping.Admin.Documents;

/// <summary>Holds a template against its form, before anything is issued from it.</summary>
internal static class TemplateCheck
{
    /// <summary>Body, headers and footers.</summary>
    public static IEnumerable<OpenXmlPartRootElement> Roots(MainDocumentPart main) =>
        new OpenXmlPartRootElement?[] { main.Document }.Concat(main.HeaderParts.Select(part => part.Header))
            .Concat(main.FooterParts.Select(part => part.Footer))
            .OfType<OpenXmlPartRootElement>();

    /// <summary>Galleries such as Word's own page numbers are no fields of ours.</summary>
    public static List<SdtElement> Controls(OpenXmlElement root) =>
        [.. root.Descendants<SdtElement>().Where(control => control.SdtProperties?.GetFirstChild<SdtContentDocPartObject>() is null)];

    public static string? TagOf(SdtElement control) => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value;

    /// <returns>A sentence each, naming the tag.</returns>
    public static IEnumerable<string> Faults(MainDocumentPart main, DocumentForm form)
    {
        var controls = Roots(main).SelectMany(Controls).ToList();
        var seen = controls.Select(control => Key(RowOf(control, form), TagOf(control) ?? "")).ToHashSet();

        foreach (var missing in form.Fields.Where(tag => !seen.Contains(Key(null, tag))))
        {
            yield return $"缺少内容控件“{missing}”";
        }

        foreach (var group in form.Groups)
        {
            if (!seen.Contains(Key(null, group.Tag)))
            {
                yield return $"缺少重复行“{group.Tag}”（选中表格的一行，插入内容控件并填写标记）";
                continue;
            }

            foreach (var missing in group.Fields.Where(tag => !seen.Contains(Key(group.Tag, tag))))
            {
                yield return $"重复行“{group.Tag}”中缺少内容控件“{missing}”";
            }
        }

        foreach (var fault in controls.Select(control => Fault(control, form)).OfType<string>())
        {
            yield return fault;
        }

        if (Roots(main).Any(root => root.Descendants<Inserted>().Any() || root.Descendants<Deleted>().Any() || root.Descendants<InsertedRun>().Any()
            || root.Descendants<DeletedRun>().Any()))
        {
            yield return "含有未接受的修订，请先接受或拒绝全部修订";
        }

        if (main.ExternalRelationships.Any())
        {
            yield return "链接了其他文件（如图片或附加模板），请改为嵌入";
        }
    }

    private static string? Fault(SdtElement control, DocumentForm form)
    {
        if (TagOf(control) is not { Length: > 0 } tag)
        {
            return $"内容控件“{control.SdtProperties?.GetFirstChild<SdtAlias>()?.Val?.Value ?? control.InnerText}”没有标记";
        }

        if (form.Groups.Any(group => group.Tag == tag))
        {
            return control is SdtRow ? null : $"“{tag}”应是套住表格整行的内容控件";
        }

        if (control is SdtRow)
        {
            return $"有不认识的重复行“{tag}”";
        }

        var row = RowOf(control, form);
        var known = form.Fields.Contains(tag) || (row is not null && form.Groups.Single(group => group.Tag == row).Fields.Contains(tag));
        return (known, control.Descendants<SdtElement>().Any()) switch
        {
            (false, _) => $"有不认识的内容控件“{tag}”",
            (true, true) => $"内容控件“{tag}”内又套有内容控件",
            (true, false) => null,
        };
    }

    private static string? RowOf(SdtElement control, DocumentForm form) =>
        control.Ancestors<SdtRow>().Select(TagOf).FirstOrDefault(tag => form.Groups.Any(group => group.Tag == tag));

    /// <summary>A field of the whole document may stand inside a repeated row too; a field of a row nowhere else.</summary>
    private static string Key(string? row, string tag) => $"{row}/{tag}";
}
