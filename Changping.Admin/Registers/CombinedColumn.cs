using Changping.Admin.Registers.Cells;
using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

/// <summary>A column of a file that holds several of the register, such as 职务/职称 or 户名、开户行、账号, and the one way in which its values split.</summary>
/// <param name="Columns">Two or three, in the order of the header.</param>
internal sealed record CombinedColumn(IReadOnlyList<RegisterColumn> Columns, string Separators)
{
    /// <summary>More than an account's three stand in no form.</summary>
    public const int Most = 3;

    /// <summary>Each is one way; blanks come last, since they also stand beside the others.</summary>
    private static readonly string[] Ways = ["/／\\|｜", "、", "，,", "；;", "\n", Brackets, Blank];

    private const string Brackets = "()（）";
    private const string Blank = " \u3000";

    /// <summary>A person said that the column is to be split: what does not split is a fault of its row.</summary>
    private bool IsTold { get; init; }

    /// <summary>“现任职务”和“专业技术职务”, as a sentence names them.</summary>
    public static string Names(IReadOnlyList<RegisterColumn> columns) =>
        string.Join("、", columns.SkipLast(1).Select(column => $"“{column.Name}”")) + $"和“{columns[^1].Name}”";

    /// <summary>The columns that a header names together; null where it names one, or none, or something else.</summary>
    public static IReadOnlyList<RegisterColumn>? Named(RegisterSchema schema, string header)
    {
        var letters = HeaderText.Letters(header);
        return schema.ByHeader.ContainsKey(letters) ? null : Named(schema, letters, Most);
    }

    /// <summary>The one way in which every value falls apart, in the order of the header; null where there is none, or several.</summary>
    /// <param name="values">All of them; those that say nothing do not count.</param>
    /// <param name="bracketed">职务（职称）: the values may have brackets too.</param>
    /// <param name="against">A value that stands against it.</param>
    public static CombinedColumn? Of(IReadOnlyList<RegisterColumn> columns, IReadOnlyList<string> values, bool bracketed, out string? against)
    {
        var told = values.Where(value => !CellText.IsEmpty(value)).ToList();
        var ways = Possible(columns, bracketed).Where(way => told.TrueForAll(value => way.Split(value) is { } parts && way.Fits(parts))).ToList();

        // A blank separates only where nothing else does.
        var only = ways.Count > 1 ? ways.FindAll(way => way.Separators != Blank) : ways;
        if (told.Count > 0 && only.Count == 1)
        {
            against = null;
            return only[0];
        }

        var likeliest = Told(columns, told);
        against = told.Find(value => likeliest.Split(value) is null) ?? told.FirstOrDefault();
        return null;
    }

    /// <summary>The way that fits most values: a person said that they are to be split, and those that do not become faults.</summary>
    public static CombinedColumn Told(IReadOnlyList<RegisterColumn> columns, IReadOnlyList<string> values) =>
        Possible(columns, bracketed: true).MaxBy(way => values.Count(value => way.Split(value) is not null))! with { IsTold = true };

    /// <summary>Fills all columns; what says nothing says it of all.</summary>
    public void Put(RowCells cells, CellValue value)
    {
        var text = value is { Kind: CellKind.Text, Text: { } typed } ? typed : "";
        if (value.Kind is CellKind.Text && CellText.IsEmpty(text))
        {
            foreach (var column in Columns)
            {
                cells.Set(column.Index, value);
            }
        }
        else if (Split(text) is { } parts)
        {
            for (var at = 0; at < parts.Length; at++)
            {
                cells.Set(Columns[at].Index, CellValue.OfText(parts[at]));
            }
        }
        else if (IsTold && Columns.FirstOrDefault(column => IsWordOf(text.Trim(), column)) is { } owner)
        {
            cells.Set(owner.Index, value);
        }
        else
        {
            cells.Set(Columns[0].Index, value);
            cells.Fault(Columns[0], "unsplit", $"分不出{Names(Columns)}，请分别填写。");
        }
    }

    /// <summary>Into exactly as many as there are columns, of which some may be empty, without the labels that people write before them; null where
    /// it does not.</summary>
    public string[]? Split(string value)
    {
        var text = Separators == "\n" ? value.Trim().ReplaceLineEndings("\n") : CellText.Tidy(value);
        string[] parts;
        if (Separators == Brackets)
        {
            var at = text.IndexOfAny(['(', '（']);
            if (at < 0 || text[^1] is not (')' or '）') || text.IndexOfAny(['(', '（'], at + 1) >= 0)
            {
                return null;
            }

            parts = [text[..at], text[(at + 1)..^1]];
        }
        else
        {
            parts = text.Split(Separators.ToCharArray(), Separators == Blank ? StringSplitOptions.RemoveEmptyEntries : StringSplitOptions.None);
        }

        return parts.Length == Columns.Count && parts.Any(part => part.Length > 0)
            ? [.. parts.Select((part, at) => WithoutLabel(part.Trim(), Columns[at]))] : null;
    }

    private static IReadOnlyList<RegisterColumn>? Named(RegisterSchema schema, string letters, int most)
    {
        for (var at = 2; most > 1 && at <= letters.Length - 2; at++)
        {
            if (!schema.ByHeader.TryGetValue(letters[..at], out var one))
            {
                continue;
            }

            var rest = letters[(letters[at] is '及' or '和' or '与' or '或' ? at + 1 : at)..];
            var others = schema.ByHeader.TryGetValue(rest, out var other) ? [other] : Named(schema, rest, most - 1);
            if (others is not null && !others.Contains(one))
            {
                return [one, .. others];
            }
        }

        return null;
    }

    /// <summary>账号：0200… under 户名、开户行、账号.</summary>
    private static string WithoutLabel(string part, RegisterColumn column) =>
        part.IndexOfAny([':', '：']) is > 0 and var at && column.Aliases.Prepend(column.Name).Contains(part[..at].Trim(), StringComparer.Ordinal)
            ? part[(at + 1)..].Trim() : part;

    /// <summary>Brackets separate two.</summary>
    private static IEnumerable<CombinedColumn> Possible(IReadOnlyList<RegisterColumn> columns, bool bracketed) =>
        Ways.Where(way => way != Brackets || (bracketed && columns.Count == 2)).Select(way => new CombinedColumn(columns, way));

    /// <summary>False where a part is a word of another column: then the order is not that of the header.</summary>
    private bool Fits(string[] parts) => !parts.Where((part, at) => Columns.Any(column => column != Columns[at] && IsWordOf(part, column))).Any();

    /// <summary>Surely of this column and of no other.</summary>
    private bool IsWordOf(string part, RegisterColumn column) =>
        column.Knows?.Invoke(part) == true && !Columns.Any(other => other != column && other.Knows?.Invoke(part) == true);
}
