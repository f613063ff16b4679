using Changping.Admin.Office;
using Changping.Domain.Common;

namespace Changping.Admin.Registers.Exports;

/// <summary>What to write of a register.</summary>
/// <param name="Month">Only what belongs to this month; with <paramref name="Year"/> null where neither narrows.</param>
/// <param name="Year">Only what belongs to this year.</param>
/// <param name="Batch">Only this payment batch, as the finance bureau's workbook.</param>
/// <param name="Filters">The list's filters as its address carries them (q, status, …); empty for all.</param>
public sealed record ExportRequest(CalendarMonth? Month, int? Year, string? Batch, IReadOnlyDictionary<string, string> Filters)
{
    public static readonly ExportRequest All = new(null, null, null, new Dictionary<string, string>());

    /// <summary>What full numbers are needed for; null or blank where they are masked.</summary>
    public string? FullReason { get; init; }

    public bool IsFull => !string.IsNullOrWhiteSpace(FullReason);

    /// <summary>As the register's heading shows it; null where nothing narrows.</summary>
    public string? Period => Month is { } month ? $"{month.Year}年{month.Month}月" : Year is { } year ? $"{year}年度" : null;

    public bool Covers(CalendarMonth month) => (Month is null || Month == month) && (Year is null || Year == month.Year);
}

/// <param name="Total">Of the register's money; null where it has none.</param>
public sealed record ExportedRegister(string Word, int Rows, Money? Total);

/// <summary>A register that goes out as a workbook; the page and the command line call the same.</summary>
public interface IRegisterExport
{
    /// <summary>Of the command line and the address: experts.</summary>
    string Word { get; }

    /// <summary>Of the register, and of the file that the browser saves.</summary>
    string Title { get; }

    /// <param name="target">Stays open; need not be seekable.</param>
    Task<ExportedRegister> WriteAsync(Actor actor, ExportRequest request, Stream target, CancellationToken cancel);
}
