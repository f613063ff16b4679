using Changping.Admin.Registers.Cells;
using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

/// <summary>A column of a file that holds two of the register, such as 职务/职称, and the one way in which its values split.</summary>
internal sealed record CombinedColumn(RegisterColumn First, RegisterColumn Second, string Separators)
{
    /// <summary>Each is one way; blanks come last, since they also stand beside the others.</summary>
    private static readonly string[] Ways = ["/／\\|｜", "、", "，,", "；;", "\n", Brackets, Blank];

    private const string Brackets = "()（）";
    private const string Blank = " \u3000";

    /// <summary>A person said that the column is to be split: what does not split is a fault of its row.</summary>
    private bool IsTold { get; init; }

    /// <summary>The two columns that a header names together; null where it names one, or none, or something else.</summary>
    public static (RegisterColumn First, RegisterColumn Second)? Named(RegisterSchema schema, string header)
    {
        var letters = HeaderText.Letters(header);
        if (schema.ByHeader.ContainsKey(letters))
        {
            return null;
        }

        for (var at = 2; at <= letters.Length - 2; at++)
        {
            var second = letters[at] is '及' or '和' or '与' or '或' ? at + 1 : at;
            if (schema.ByHeader.TryGetValue(letters[..at], out var one) && schema.ByHeader.TryGetValue(letters[second..], out var other) && one != other)
            {
                return (one, other);
            }
        }

        return null;
    }

    /// <summary>The one way in which every value falls into two, in the order of the header; null where there is none, or several.</summary>
    /// <param name="values">All of them; those that say nothing do not count.</param>
    /// <param name="bracketed">职务（职称）: the values may have brackets too.</param>
    /// <param name="against">A value that stands against it.</param>
    public static CombinedColumn? Of(RegisterColumn first, RegisterColumn second, IReadOnlyList<string> values, bool bracketed, out string? against)
    {
        var told = values.Where(value => !CellText.IsEmpty(value)).ToList();
        var ways = Possible(first, second, bracketed).Where(way => told.TrueForAll(value => way.TrySplit(value, out var one, out var other) && way.Fits(one, other))).ToList();

        // A blank separates only where nothing else does.
        var only = ways.Count > 1 ? ways.FindAll(way => way.Separators != Blank) : ways;
        if (told.Count > 0 && only.Count == 1)
        {
            against = null;
            return only[0];
        }

        var likeliest = Told(first, second, told);
        against = told.Find(value => !likeliest.TrySplit(value, out _, out _)) ?? told.FirstOrDefault();
        return null;
    }

    /// <summary>The way that fits most values: a person said that they are to be split, and those that do not become faults.</summary>
    public static CombinedColumn Told(RegisterColumn first, RegisterColumn second, IReadOnlyList<string> values) =>
        Possible(first, second, bracketed: true).MaxBy(way => values.Count(value => way.TrySplit(value, out _, out _)))! with { IsTold = true };

    /// <summary>Fills both columns; what says nothing says it of both.</summary>
    public void Put(RowCells cells, CellValue value)
    {
        var text = value is { Kind: CellKind.Text, Text: { } typed } ? typed : "";
        if (value.Kind is CellKind.Text && CellText.IsEmpty(text))
        {
            cells.Set(First.Index, value);
            cells.Set(Second.Index, value);
        }
        else if (TrySplit(text, out var one, out var other))
        {
            cells.Set(First.Index, CellValue.OfText(one));
            cells.Set(Second.Index, CellValue.OfText(other));
        }
        else if (IsTold && Belongs(text.Trim(), Second, First))
        {
            cells.Set(Second.Index, value);
        }
        else
        {
            cells.Set(First.Index, value);
            if (!IsTold || !Belongs(text.Trim(), First, Second))
            {
                cells.Fault(First, "unsplit", $"分不出“{First.Name}”和“{Second.Name}”，请分别填写。");
            }
        }
    }

    /// <summary>Into exactly two, of which one may be empty.</summary>
    public bool TrySplit(string value, out string first, out string second)
    {
        (first, second) = ("", "");
        var text = Separators == "\n" ? value.Trim().ReplaceLineEndings("\n") : CellText.Tidy(value);
        string[] parts;
        if (Separators == Brackets)
        {
            var at = text.IndexOfAny(['(', '（']);
            if (at < 0 || text[^1] is not (')' or '）') || text.IndexOfAny(['(', '（'], at + 1) >= 0)
            {
                return false;
            }

            parts = [text[..at], text[(at + 1)..^1]];
        }
        else
        {
            parts = text.Split(Separators.ToCharArray(), Separators == Blank ? StringSplitOptions.RemoveEmptyEntries : StringSplitOptions.None);
        }

        if (parts.Length != 2 || (parts[0].Length == 0 && parts[1].Length == 0))
        {
            return false;
        }

        (first, second) = (parts[0].Trim(), parts[1].Trim());
        return true;
    }

    private static IEnumerable<CombinedColumn> Possible(RegisterColumn first, RegisterColumn second, bool bracketed) =>
        Ways.Where(way => bracketed || way != Brackets).Select(way => new CombinedColumn(first, second, way));

    /// <summary>False where a part is a word of the other column: then the order is not that of the header.</summary>
    private bool Fits(string one, string other) => !Belongs(one, Second, First) && !Belongs(other, First, Second);

    private static bool Belongs(string part, RegisterColumn there, RegisterColumn here) => there.Knows?.Invoke(part) == true && here.Knows?.Invoke(part) != true;
}
