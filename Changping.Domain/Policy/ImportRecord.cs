using Changping.Domain.Common;

namespace Changping.Domain.Policy;

public readonly record struct ImportRecordId(Guid Value) : IId<ImportRecordId>
{
    public static ImportRecordId From(Guid value) => new(value);
}

/// <summary>How an import stands.</summary>
public enum ImportState
{
    Written,

    /// <summary>Somebody asked that it be undone; another person has not answered.</summary>
    UndoAsked,
    Undone,
}

public static class ImportStates
{
    public static string ChineseName(this ImportState state) => state switch
    {
        ImportState.Written => "已写入",
        ImportState.UndoAsked => "撤销待确认",
        ImportState.Undone => "已撤销",
    };
}

/// <summary>What became of the rows of a register that came in.</summary>
/// <param name="Faulty">Skipped.</param>
/// <param name="NotAccepted">Changed rows that nobody ticked.</param>
public sealed record ImportedRowCounts(int New, int Changed, int Unchanged, int Faulty, int NotAccepted);

/// <summary>
/// A register that came in as a file, with what it wrote. While nothing rests on that it is undone by two persons: one asks with a reason, another
/// confirms.
/// </summary>
public sealed class ImportRecord
{
    private ImportRecord()
    {
    }

    /// <param name="id">That of the command, by which the timeline of each row finds it.</param>
    /// <param name="clause">By which its rows are governed; a refusal cites it.</param>
    /// <param name="file">With its SHA-256.</param>
    public ImportRecord(
        ImportRecordId id, ClauseKey clause, (string Word, string Title) register, (string Name, string Hash, string? Sheet) file,
        ImportedRowCounts counts, ActingPerson by, DateTimeOffset at)
    {
        (Id, Clause, Word, Register) = (id, clause, register.Word, register.Title);
        (FileName, Hash, Sheet, ImportedBy, ImportedAt) = (file.Name, file.Hash, file.Sheet, by, at);
        (New, Changed, Unchanged, Faulty, NotAccepted) = counts;
    }

    public ImportRecordId Id { get; private set; }

    public ClauseKey Clause { get; private set; }

    /// <summary>Of the command line: experts.</summary>
    public string Word { get; private set; } = "";

    /// <summary>Of the form.</summary>
    public string Register { get; private set; } = "";

    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The sheet that was read; null where it was not told.</summary>
    public string? Sheet { get; private set; }

    public int New { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; private set; }

    /// <inheritdoc cref="ImportedRowCounts.Faulty"/>
    public int Faulty { get; private set; }

    /// <inheritdoc cref="ImportedRowCounts.NotAccepted"/>
    public int NotAccepted { get; private set; }

    public ActingPerson ImportedBy { get; private set; } = null!;

    public DateTimeOffset ImportedAt { get; private set; }

    public ImportState State { get; private set; }

    /// <summary>Why it should be undone; null while nobody asked.</summary>
    public string? UndoReason { get; private set; }

    /// <summary>Of the undoing; null while nobody asked.</summary>
    public Decision<DateTimeOffset>? Undoing { get; private set; }

    /// <summary>Changed rows that the undoing left as they are, since they were changed once more.</summary>
    public IReadOnlyList<string> Kept { get; private set; } = [];

    public int Version { get; private set; }

    private DecisionMatter Matter =>
        new(Clause, $"《{Register}》导入的撤销", State == ImportState.Written ? "尚无人提出" : State.ChineseName(), State == ImportState.UndoAsked);

    /// <param name="resting">What was built on it, each by name; empty where nothing was.</param>
    /// <returns>Null where one may ask now.</returns>
    public Blocker? WhyNotAsk(IReadOnlyList<string> resting) =>
        State != ImportState.Written ? new(Clause, State == ImportState.Undone ? "该次导入已撤销" : "已有人提出撤销，等待另一人确认") : WhyNotUndo(resting);

    /// <exception cref="RuleViolationException">Asked already, undone, something rests on it, or no reason.</exception>
    public void AskUndoing(IReadOnlyList<string> resting, string? reason, ActingPerson by, DateTimeOffset at)
    {
        if (WhyNotAsk(resting) is { } blocker)
        {
            throw blocker.Refusal();
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(Clause, "请填写撤销的原因，如导错了文件");
        }

        (State, UndoReason, Undoing) = (ImportState.UndoAsked, reason.Trim(), new Decision<DateTimeOffset>());
        Undoing.Prepare(by, at);
    }

    /// <returns>Null where this person may confirm or send back now.</returns>
    public Blocker? WhyNotDecide(ActingPerson by) => Undoing is { } undoing ? undoing.WhyNot(Matter, by) : new(Clause, "没有待确认的撤销，请刷新");

    /// <returns>Null where this person may take back what they asked.</returns>
    public Blocker? WhyNotTakeBack(ActingPerson by) => Undoing is { } undoing ? undoing.WhyNotTakeBack(Matter, by) : WhyNotDecide(by);

    /// <exception cref="RuleViolationException">Nothing waits, by who asked, sent back without a reason, or something rests on it by now.</exception>
    public void DecideUndoing(bool confirm, IReadOnlyList<string> resting, string? reason, ActingPerson by, DateTimeOffset at)
    {
        if ((confirm || WhyNotTakeBack(by) is not null) && WhyNotDecide(by) is { } blocker)
        {
            throw blocker.Refusal();
        }

        if (confirm && WhyNotUndo(resting) is { } built)
        {
            throw built.Refusal();
        }

        Undoing!.Settle(Matter, confirm, by, at, reason, "请填写退回的原因");
        State = confirm ? ImportState.Undone : ImportState.Written;
    }

    /// <summary>Told of the changed rows that were left.</summary>
    public void Keep(IReadOnlyList<string> kept) => Kept = kept;

    private Blocker? WhyNotUndo(IReadOnlyList<string> resting) => resting is not [var first, ..] ? null
        : new(Clause, $"导入的内容已被使用：{first}{(resting.Count > 1 ? $" 等 {resting.Count} 件" : "")}，不能整份撤销；请先撤销或办结这些事项，或在有误的记录上逐条更正");
}
