using System.Diagnostics.CodeAnalysis;
using Changping.Admin.Registers.Cells;
using Changping.Admin.Registers.Workbooks;
using Changping.Domain.Common;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Registers;

internal delegate bool IdentifierParser<T>(string text, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out IdentifierFault? fault) where T : class;

internal delegate bool WordParser<T>(string text, out T value) where T : struct;

/// <summary>The cells of the row at hand by column. A cell that cannot be read leaves an issue and gives null.</summary>
internal sealed partial class RowCells(RegisterSchema schema, bool date1904, IReadOnlyList<decimal> units)
{
    private const int MostOfLine = 500;
    private const int MostOfText = 10_000;

    private readonly CellValue[] _values = new CellValue[schema.Columns.Count];
    private List<RowIssue>? _issues;
    private List<RowNote>? _notes;
    private int _row;

    public IReadOnlyList<RowIssue> Issues => _issues ?? (IReadOnlyList<RowIssue>)[];

    public IReadOnlyList<RowNote> Notes => _notes ?? (IReadOnlyList<RowNote>)[];

    public void Begin(int row)
    {
        Array.Clear(_values);
        (_issues, _notes, _row) = (null, null, row);
    }

    public void Set(int index, CellValue value) => _values[index] = value;

    public CellValue this[int index] => _values[index];

    public bool IsEmpty(RegisterColumn column) => _values[column.Index] switch
    {
        { Kind: CellKind.Empty } => true,
        { Kind: CellKind.Text, Text: { } text } => CellText.IsEmpty(text),
        _ => false,
    };

    /// <summary>How many columns a text spreads over beside its own, as the title of a section does.</summary>
    public int Covered => _values.Count(value => value.Kind is CellKind.Covered);

    /// <summary>A cell that is looked at twice has its fault once.</summary>
    public void Fault(RegisterColumn column, string code, string message)
    {
        if (_issues?.Exists(issue => issue.Column == column.Name && issue.Message == message) != true)
        {
            (_issues ??= []).Add(new RowIssue(_row, column.Name, Typed(column), code, message));
        }
    }

    public void Note(RegisterColumn column, string message) => (_notes ??= []).Add(new RowNote(_row, column.Name, message));

    /// <summary>A doubt that a person settles before the row is written.</summary>
    public void Doubt(RegisterColumn column, string message) => (_notes ??= []).Add(new RowNote(_row, column.Name, message) { MustBeAcknowledged = true });

    public string? Text(RegisterColumn column) => Words(column, CellText.Tidy);

    public string? Name(RegisterColumn column) => Words(column, CellText.Name);

    /// <summary>Where 无 is an answer and not a blank.</summary>
    public string? TextOrNone(RegisterColumn column) =>
        _values[column.Index] is { Kind: CellKind.Text, Text: { } text } && CellText.Compact(text) is "无" ? "无" : Name(column);

    public T? Identifier<T>(RegisterColumn column, IdentifierParser<T> parse) where T : class
    {
        if (!TryTake(column, out var value))
        {
            return null;
        }

        var text = CellText.Typed(value, date1904)!;
        var isMasked = text.AsSpan().IndexOfAny('*', '＊') >= 0;
        if (isMasked || (value.Kind is CellKind.Number or CellKind.Text && InPowersOfTen().IsMatch(IdentifierText.Fold(text))))
        {
            Fault(column, isMasked ? RegisterReader.Masked : "number-lost-digits", isMasked ? RegisterReader.MaskedCell : "单元格是数字，末几位已丢失，请设为文本后重填。");
            return null;
        }

        if (parse(text, out var identifier, out var fault))
        {
            return identifier;
        }

        Fault(column, fault.Code, fault.Message);
        return null;
    }

    public T? Word<T>(RegisterColumn column, WordParser<T> parse) where T : struct
    {
        if (!TryTake(column, out var value))
        {
            return null;
        }

        if (parse(CellText.Compact(CellText.Typed(value, date1904)!), out var word))
        {
            return word;
        }

        Fault(column, "choice", $"应为以下之一：{string.Join("、", column.Choices)}。");
        return null;
    }

    public PartialDate? PartialDate(RegisterColumn column) =>
        TryTake(column, out var value) ? Taken(column, DateCell.Read(value, date1904)) : null;

    /// <summary>A month alone is not enough.</summary>
    public DateOnly? Day(RegisterColumn column)
    {
        if (PartialDate(column) is not { } date)
        {
            return null;
        }

        if (!date.IsMonthOnly)
        {
            return date.Earliest;
        }

        Fault(column, "date-day-missing", $"只到月份，请补到日，如 {date}-01。");
        return null;
    }

    public bool? YesNo(RegisterColumn column) => TryTake(column, out var value) ? Taken(column, YesNoCell.Read(value)) : null;

    public Money? Money(RegisterColumn column)
    {
        if (!TryTake(column, out var value))
        {
            return null;
        }

        var amount = Taken(column, MoneyCell.Read(value, units[column.Index]));
        DoubtAmount(column, value, amount);
        return amount;
    }

    private string? Words(RegisterColumn column, Func<string, string> fold)
    {
        if (!TryTake(column, out var value))
        {
            return null;
        }

        var text = fold(CellText.Typed(value, date1904)!);
        var most = column.Kind is ColumnKind.LongText ? MostOfText : MostOfLine;
        if (text.Length <= most)
        {
            return text;
        }

        Fault(column, "text-too-long", $"文字 {text.Length} 字，超过 {most} 字。");
        return null;
    }

    private T? Taken<T>(RegisterColumn column, CellReading<T> reading) where T : struct
    {
        if (reading.Code is null)
        {
            return reading.Value;
        }

        Fault(column, reading.Code, reading.Message!);
        return null;
    }
}
