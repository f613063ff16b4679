using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Changping.Admin.Registers.Cells;
using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

/// <summary>A header of a file, and what the program takes it for.</summary>
/// <param name="Text">As it stands there.</param>
/// <param name="Samples">Three values from below it, or as many as there are, each once.</param>
/// <param name="Ours">The register's column, or two separated by / where it is split; null where it is unknown.</param>
public sealed record GlancedColumn(string Text, IReadOnlyList<string> Samples, string? Ours)
{
    /// <summary>Two columns separated by / that the header names together; null where it does not.</summary>
    public string? Pair { get; init; }

    /// <summary>What it may be, by its letters; null where nothing is near.</summary>
    public string? Near { get; init; }
}

/// <summary>What a row of headers looks like to a person who is to say what is what.</summary>
/// <param name="Row">As Excel shows it.</param>
/// <param name="Columns">In the order of the sheet.</param>
/// <param name="Missing">Required columns of the register that none of them is, and no line above says.</param>
/// <param name="Shape">The same of two files with the same headers.</param>
/// <param name="Sender">Whose form it is, folded; empty where the file does not say.</param>
public sealed record HeaderGlance(string Sheet, int Row, IReadOnlyList<GlancedColumn> Columns, IReadOnlyList<string> Missing, string Shape, string Sender)
{
    /// <summary>Sentences of what names several columns and cannot be split.</summary>
    public IReadOnlyList<string> Unsplit { get; init; } = [];

    private const int Samples = 3;

    /// <summary>A required column that no header is and a line above the header says for every row.</summary>
    public bool IsSaidAbove(string column) => !Missing.Contains(column) && !Columns.Any(header => header.Ours?.Split('/').Contains(column) == true);

    internal static HeaderGlance Of(RegisterSchema schema, string sheet, RegisterHeader header, IReadOnlyDictionary<int, List<string>> values, string sender)
    {
        var open = schema.Columns.Where(column => !header.IsPlaced(column)).ToList();
        return new HeaderGlance(
            sheet, header.Row, [.. header.Texts.Select(pair => Column(pair.Key, pair.Value))], [.. header.Missing.Select(column => column.Name)],
            ShapeOf(schema, header), sender)
        {
            Unsplit = [.. header.Unsplit],
        };

        GlancedColumn Column(int place, string text)
        {
            var pair = (header.Pairs.GetValueOrDefault(place) ?? CombinedColumn.Named(schema, text)) is { } named
                ? string.Join('/', named.Select(column => column.Name)) : null;
            var ours = header.ColumnAt(place)?.Name ?? (header.Pairs.ContainsKey(place) ? pair : null);
            return new GlancedColumn(CellText.Tidy(text).ReplaceLineEndings(""),
                [.. values[place].Select(value => CellText.Tidy(value)).Distinct().Take(Samples)], ours)
            {
                Pair = pair,
                Near = ours is null && !RegisterHeader.IsRowNumber(text) ? HeaderLikeness.Nearest(text, open) : null,
            };
        }
    }

    /// <summary>Two files have one shape where their headers are the same, in the same order, for the same register.</summary>
    internal static string ShapeOf(RegisterSchema schema, RegisterHeader header) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        schema.Word + "\n" + string.Join('\n', header.Texts.OrderBy(pair => pair.Key).Select(pair => HeaderText.Of(pair.Value).Key)))))[..32];
}

/// <summary>A workbook that may be the register but for some headers: a person can say which is which.</summary>
public sealed class ColumnsMissingException(RegisterSchema schema, HeaderGlance glance) : WorkbookRefusedException("missing-columns", Words(schema, glance))
{
    public HeaderGlance Glance { get; } = glance;

    /// <summary>The missing columns, each with the header that is nearest to it, and all that is unknown.</summary>
    private static string Words(RegisterSchema schema, HeaderGlance glance)
    {
        var near = glance.Columns.Where(column => column.Near is not null).GroupBy(column => column.Near!)
            .ToDictionary(group => group.Key, group => group.First().Text);
        var unknown = glance.Columns.Where(column => column.Ours is null && !RegisterHeader.IsRowNumber(column.Text)).Select(column => column.Text).ToList();
        var words = new StringBuilder($"第 {glance.Row} 行表头缺少必填列：");
        words.AppendJoin('、', glance.Missing.Select(name => near.TryGetValue(name, out var text) ? $"{name}（相近的表头：{text}）" : name)).Append('。');
        if (unknown.Count > 0)
        {
            words.Append("未识别的表头：").AppendJoin('、', unknown).Append('。');
        }

        words.AppendJoin("", glance.Unsplit);
        if (schema.Columns.FirstOrDefault(column => column.LineAbove is not null && glance.Missing.Contains(column.Name)) is { } said)
        {
            words.Append(CultureInfo.InvariantCulture, $"“{said.Name}”也可以写在表头上方，如“{said.LineAbove!.Labels[0]}：…”。");
        }

        var example = glance.Missing.FirstOrDefault(near.ContainsKey) is { } first ? $"{near[first]}={first}" : $"文件的列={glance.Missing[0]}";
        return words.Append(CultureInfo.InvariantCulture, $"请指定对应的列（命令行用 --map \"{example}\"），或对照《{schema.Title}》模板补齐。").ToString();
    }
}
