using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Changping.Admin.Registers.Cells;
using Changping.Admin.Registers.Workbooks;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Registers;

/// <summary>What stands above the header: title, unit, batch, check total, and what holds for every row.</summary>
/// <param name="date1904">Whether days count from 1904.</param>
internal sealed partial class LinesAbove(bool date1904)
{
    /// <summary>Of whom a form is, however the line is called.</summary>
    private static readonly string[] Senders = ["推荐单位", "派出单位", "填报单位", "填表单位", "报送单位", "申报单位", "编制单位", "单位"];

    private static readonly ConcurrentDictionary<(string Label, bool IsDate), Regex> Patterns = new();

    private readonly List<(int Column, CellValue Value)[]> _rows = [];

    public List<string> Texts { get; } = [];

    /// <summary>Of amounts, in yuan, with the words that say so; null where no line does.</summary>
    public (decimal Yuan, string Words)? Unit { get; private set; }

    /// <summary>The institution whose form it is; null where no line names one.</summary>
    public string? Sender =>
        Senders.Select(label => Labelled(label, ColumnKind.Name)).FirstOrDefault(found => found is not null)?.Text is { } name ? CellText.Name(name) : null;

    /// <summary>The same and one row more: a header keeps the lines above itself.</summary>
    public LinesAbove With(ReadOnlySpan<(int Column, CellValue Value)> row)
    {
        var more = new LinesAbove(date1904) { Unit = Unit };
        more._rows.AddRange(_rows);
        more._rows.Add(row.ToArray());
        more.Texts.AddRange(Texts);
        foreach (var (_, value) in row)
        {
            if (value is { Kind: CellKind.Text, Text: { } text })
            {
                more.Texts.Add(text);
                more.Unit = HeaderText.UnitOfNote(text) is { } unit ? (unit, unit == 1m ? "元" : "万元") : more.Unit;
            }
        }

        return more;
    }

    /// <returns>The value that serves the column, and by which words; null where no line says it in a form that can be read.</returns>
    public (CellValue Value, string Words)? For(RegisterColumn column)
    {
        if (column.LineAbove is not { } line)
        {
            return null;
        }

        foreach (var label in line.Labels)
        {
            if (Labelled(label, column.Kind) is { } found)
            {
                return (found, $"{label}：{CellText.Typed(found, date1904)}");
            }
        }

        return line.TakesLoneDay && LoneDay() is { } day ? (day, CellText.Typed(day, date1904)!) : null;
    }

    private CellValue? Labelled(string label, ColumnKind kind)
    {
        var pattern = Patterns.GetOrAdd((label, kind is ColumnKind.Date or ColumnKind.PartialDate), Pattern);
        foreach (var row in _rows)
        {
            for (var at = 0; at < row.Length; at++)
            {
                if (row[at].Value is not { Kind: CellKind.Text, Text: { } typed } || !typed.Contains(label[0], StringComparison.Ordinal))
                {
                    continue;
                }

                var text = Folded(typed);
                if (pattern.Match(text) is { Success: true } match && Readable(CellValue.OfText(Within(typed, match)), kind) is { } within)
                {
                    return within;
                }

                // The label has a cell of its own and what it says stands in the next.
                if (at + 1 < row.Length && IsLabel(text, label, kind) && Readable(row[at + 1].Value, kind) is { } beside)
                {
                    return beside;
                }
            }
        }

        return null;
    }

    /// <summary>As it was typed, brackets and all.</summary>
    private static string Within(string typed, Match match) =>
        typed.Substring(match.Groups["value"].Index, match.Groups["value"].Length).Trim().Trim('_', '；', ';', '，', ',').Trim();

    private CellValue? LoneDay()
    {
        var days = _rows.SelectMany(row => row).Select(cell => cell.Value)
            .Where(value => value.Kind is CellKind.Text or CellKind.Date && IsDay(value)).ToList();
        return days.Count == 1 ? days[0] : null;
    }

    private bool IsDay(CellValue value) => DateCell.Read(value, date1904) is { Code: null, Value.IsMonthOnly: false };

    private CellValue? Readable(CellValue value, ColumnKind kind) => kind switch
    {
        ColumnKind.Date or ColumnKind.PartialDate => DateCell.Read(value, date1904).Code is null ? value : null,
        _ => value is { Kind: CellKind.Text, Text: { } text } && !CellText.IsEmpty(text) && !IsUnit(text)
            && !text.Contains(':', StringComparison.Ordinal) && text.Length <= 100 ? value : null,
    };

    /// <summary>单位：万元 names no institution.</summary>
    private static bool IsUnit(string text) => HeaderText.UnitOfNote($"单位:{text}") is not null;

    private static bool IsLabel(string text, string label, ColumnKind kind)
    {
        var bare = Blanks().Replace(text, "");
        return bare.EndsWith(':') ? HeaderText.Of(bare).Key == label : kind is ColumnKind.Date && bare == label;
    }

    /// <summary>label（盖章）：value, up to a wide gap or the next label; a date may have gaps inside.</summary>
    private static Regex Pattern((string Label, bool IsDate) of)
    {
        var spaced = string.Join(@"\s*", of.Label.Select(letter => Regex.Escape(letter.ToString())));
        var value = of.IsDate ? @"[\d年月日号./\-\s]+" : @"\S.*?(?=\t|\s{2,}|\s[\u4e00-\u9fff]{2,10}(?:\([^)]*\))?\s*:|$)";
        return new Regex($@"(?<![\u4e00-\u9fff]){spaced}\s*(?:\([^)]*\))?\s*:\s*(?<value>{value})");
    }

    /// <summary>Half-width, letter by letter; what makes a wide gap between two labels becomes a tab.</summary>
    private static string Folded(string typed)
    {
        var folded = new StringBuilder(typed.Length);
        foreach (var letter in typed)
        {
            folded.Append(letter is '\n' or '\r' or '\u3000' ? '\t' : IdentifierText.HalfWidth(letter));
        }

        return folded.ToString();
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Blanks();
}
