using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Walks.Years;

internal enum BookState
{
    /// <summary>Decided by two persons, and in no batch.</summary>
    Awarded,
    InBatch,
    Instructed,
    Paid,
    Returned,

    /// <summary>All of it came back.</summary>
    Reversed,

    /// <summary>Owed no more before it was paid.</summary>
    Lapsed,
}

/// <summary>One sum of money as the test's own book has it.</summary>
internal sealed class BookEntry
{
    public required KnownProject Project { get; init; }

    public required Fund Instrument { get; init; }

    public required int Sequence { get; init; }

    public required int Parts { get; init; }

    /// <summary>In fen.</summary>
    public required long Amount { get; init; }

    public required BookState State { get; set; }

    public required int BudgetYear { get; set; }

    /// <summary>Where it falls back when its batch is sent back.</summary>
    public BookState Before { get; set; }

    public long CameBack { get; set; }

    public long ComingBack { get; set; }

    public bool IsLive => State is not (BookState.Lapsed or BookState.Reversed);

    public bool IsWaiting => State is BookState.Awarded or BookState.Returned;

    public long HoldsBudget => State is BookState.Lapsed or BookState.Reversed ? 0 : Amount - CameBack;

    public override string ToString() => $"{Project.Number} {Instrument} {Sequence}/{Parts} {Amount / 100m:0.00} {State}";
}

/// <summary>A line of a batch: a payment, or so much of it to come back.</summary>
/// <param name="Back">Of a recovery, in fen; 0 of a payment.</param>
/// <param name="Account">The number that it goes to.</param>
internal sealed record BookLine(int Number, BookEntry Entry, long Back, string Account)
{
    /// <summary>Null while nobody answered.</summary>
    public bool? Paid { get; set; }
}

internal sealed class BookBatch
{
    public required string Number { get; init; }

    public required Fund Instrument { get; init; }

    public required Guid By { get; init; }

    public required IReadOnlyList<BookLine> Lines { get; init; }

    public bool IsRecovery => Lines[0].Back > 0;

    public bool IsOpen { get; set; } = true;

    public DateOnly? ApprovedOn { get; set; }
}

/// <summary>What was prepared, approved, answered and recovered, entered by the test from what it did.</summary>
internal sealed class YearBook
{
    public List<BookEntry> Entries { get; } = [];

    public List<BookBatch> Batches { get; } = [];

    /// <summary>Confirmed appropriations in fen.</summary>
    public Dictionary<(int Year, Fund Instrument), long> Budget { get; } = [];

    public IEnumerable<BookEntry> LiveOf(ProjectId project, Fund instrument) =>
        Entries.Where(entry => entry.Project.Id == project && entry.Instrument == instrument && entry.IsLive);

    public long LeftOf(int year, Fund instrument) =>
        Budget.GetValueOrDefault((year, instrument)) - Entries.Where(entry => (entry.BudgetYear, entry.Instrument) == (year, instrument))
            .Sum(entry => entry.HoldsBudget);

    public static void Decide(BookBatch batch, bool approve, DateOnly on)
    {
        batch.IsOpen = false;
        if (approve)
        {
            batch.ApprovedOn = on;
        }

        foreach (var (_, entry, back, _) in batch.Lines)
        {
            if (back > 0)
            {
                entry.ComingBack -= approve ? 0 : back;
            }
            else
            {
                entry.State = approve ? BookState.Instructed : entry.Before;
            }
        }
    }

    /// <summary>The first answer to a line.</summary>
    public static void Answer(BookLine line, bool paid)
    {
        line.Paid = paid;
        var entry = line.Entry;
        if (line.Back == 0)
        {
            entry.State = paid ? BookState.Paid : BookState.Returned;
            return;
        }

        entry.ComingBack -= line.Back;
        entry.CameBack += paid ? line.Back : 0;
        if (entry.CameBack == entry.Amount)
        {
            entry.State = BookState.Reversed;
        }
    }
}
