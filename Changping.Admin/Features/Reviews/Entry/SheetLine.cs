using System.Globalization;
using Changping.Admin.Components.Forms;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;

namespace Changping.Admin.Features.Reviews.Entry;

/// <summary>What cannot be saved as it stands.</summary>
/// <param name="Column">Of the cell.</param>
/// <param name="What">What is wrong there, and what may stand there.</param>
/// <param name="IsGap">Something is missing: not said before somebody saves.</param>
public sealed record CellFault(int Column, string What, bool IsGap = false);

/// <summary>One member before one project, as typed: declaration, statement, a cell for each criterion, comment.</summary>
public sealed class SheetLine(RoundRow row, RoundCell cell, IReadOnlyList<ReviewCriterion> criteria)
{
    private const int LongestStatement = 300;

    private string[] known = Written(cell, criteria.Count);
    private RoundCell cell = cell;
    private IReadOnlyList<string>? sent;

    public ProjectId Project => row.Id;

    public string Number => row.Number;

    public string Title => row.Title;

    public ReviewerId Reviewer => cell.Reviewer;

    public string ReviewerName => cell.Name;

    public string[] Texts { get; } = Written(cell, criteria.Count);

    /// <summary>Why nothing can be entered here; null where something can.</summary>
    public string? WhyNot => cell.WhyRecused is { } why ? $"回避：{why}" : cell.WhyNotEnter?.Message;

    /// <summary>The member signs in and enters it themself.</summary>
    public bool IsOwn => cell.WhyRecused is null && cell.WhyNotEnter is not null;

    /// <summary>Why the last attempt did not save it; null where it did.</summary>
    public string? Unsaved { get; private set; }

    public bool IsChanged => !Texts.SequenceEqual(known);

    /// <summary>The row declares for the member that nothing lies in the way.</summary>
    public bool DeclaresNone => IsChanged && Declares is { Count: 0 };

    /// <summary>The row declares what lies in the way.</summary>
    public bool DeclaresConflict => IsChanged && Declares is { Count: > 0 };

    /// <summary>By this declaration the sheet on file becomes void.</summary>
    public bool VoidsSheet => DeclaresConflict && cell.Sheet is not null;

    public decimal? Total => Points() is { } points ? points.Zip(criteria, (given, criterion) => given * criterion.Weight).Sum() / 100m : null;

    private int Comment => 2 + criteria.Count;

    private Range Scores => 2..Comment;

    private bool ScoresChanged => !Texts.AsSpan(2).SequenceEqual(known.AsSpan(2));

    /// <summary>Null: the row declares nothing anew, or what cannot be read.</summary>
    private IReadOnlyList<ConflictGround>? Declares => Texts[0] == known[0] ? null : InterestWords.Read(Texts[0]);

    public static string ColumnName(int column, IReadOnlyList<ReviewCriterion> criteria) =>
        column == 0 ? "利害关系" : column == 1 ? "情况说明" : column < 2 + criteria.Count ? criteria[column - 2].Name : "评审意见";

    /// <summary>Blanks around go, figures become plain ones; what cannot be read stays as it was typed.</summary>
    public void Type(int column, string text)
    {
        var typed = text.Trim();
        Texts[column] = column is >= 2 && column < Comment && Read(typed) is { } points ? Plain(points) : typed;
        Unsaved = null;
    }

    /// <summary>All that keeps what was changed from being saved; empty where nothing was.</summary>
    public IEnumerable<CellFault> Faults()
    {
        if (!IsChanged)
        {
            return [];
        }

        var found = Declared().ToList();
        return found.Concat(ScoresChanged ? Scored(found.Count == 0) : []);
    }

    public EnteredRow Entry(ReviewRoundId round, Guid? paper) => new(
        round, Project, Reviewer, Declares, Texts[1], cell.Declaration is not null, ScoresChanged ? Points() : null, Texts[Comment].Length == 0
            ? null : Texts[Comment],
        cell.Sheet?.Revision ?? 0, paper);

    /// <summary>It was saved as it stood then; what was typed into it since stays.</summary>
    public void Saved(IReadOnlyList<string> then) => (sent, Unsaved) = (then, null);

    /// <summary>It was not saved: what was typed stays.</summary>
    public void Refused(string why) => Unsaved = why;

    /// <summary>What is on file by now: of a line that somebody typed into the words stay beside it.</summary>
    public void Refresh(RoundCell now)
    {
        var (before, keeps) = (known, IsChanged && !(sent is { } then && Texts.SequenceEqual(then)));
        (cell, known, sent) = (now, Written(now, criteria.Count), null);
        if (!keeps)
        {
            Reset();
        }
        else if (Unsaved is { } why && !known.SequenceEqual(before))
        {
            Unsaved = $"{why}。现在的内容：{Summary()}";
        }
    }

    /// <summary>What is on file stands in the row again.</summary>
    public void Reset()
    {
        known.CopyTo(Texts, 0);
        Unsaved = null;
    }

    private string Summary() => cell switch
    {
        { WhyRecused: { } why } => $"回避（{why}）",
        { Sheet: { } sheet } => $"{string.Join('、', sheet.Points)}（{sheet.ScoredBy.Name} {sheet.ScoredOn:yyyy-MM-dd} 录入）；核对后再保存，即更正为您填写的",
        { Declaration: { } declared } => $"{declared}（{declared.By.Name} {declared.On:yyyy-MM-dd} 登记）",
        _ => "未声明",
    };

    private IEnumerable<CellFault> Declared()
    {
        var isClear = cell.Declaration is { IsClear: true };
        if (Texts[0].Length == 0 && isClear)
        {
            yield return new(0, "已登记的声明不能清空；后来发现应当回避的，请填回避情形");
        }
        else if (Texts[0].Length == 0 && (ScoresChanged || Texts[1].Length > 0))
        {
            yield return new(0, $"未声明的不能评分；请按签字的声明填{InterestWords.Allowed}", IsGap: true);
        }
        else if (Texts[0] != known[0] && Declares is null)
        {
            yield return new(0, $"“{Texts[0]}”应为{InterestWords.Allowed}");
        }

        if (DeclaresConflict && Texts[1].Length == 0)
        {
            yield return new(1, "申报回避须说明情况", IsGap: true);
        }
        else if (Texts[1].Length > LongestStatement)
        {
            yield return new(1, $"有 {Texts[1].Length} 字，至多 {LongestStatement} 字");
        }
        else if (Texts[1] != known[1] && isClear && !DeclaresConflict)
        {
            yield return new(1, "声明已登记，情况说明不能再改");
        }
    }

    private IEnumerable<CellFault> Scored(bool isDeclared)
    {
        if (DeclaresConflict && isDeclared)
        {
            return [new(2, $"申报回避的不评分，请{(cell.Sheet is null ? "清空评分和评审意见" : "恢复原评分；保存后原评分作废")}")];
        }

        return
        [
            .. from column in Enumerable.Range(2, criteria.Count)
               let text = Texts[column]
               where Read(text) is null
               select text.Length == 0
                   ? new CellFault(column, $"未填；每项都要评分，应为 {ScorePoints.Allowed}", IsGap: true)
                   : new CellFault(column, $"“{text}”应为 {ScorePoints.Allowed}"),
            .. Texts[Comment].Length > SheetCell.Longest ? [new CellFault(Comment, $"有 {Texts[Comment].Length} 字，至多 {SheetCell.Longest} 字")] : (CellFault[])[],
        ];
    }

    private IReadOnlyList<int>? Points()
    {
        var read = Texts[Scores].Select(Read).ToList();
        return read.Contains(null) ? null : [.. read.OfType<int>()];
    }

    private static int? Read(string text) => FigureText.TryRead<int>(text, 0, out var points) && ScorePoints.Allows(points) ? points : null;

    private static string Plain(int points) => points.ToString(CultureInfo.InvariantCulture);

    private static string[] Written(RoundCell cell, int criteria) =>
    [
        cell.Declaration is { } declared ? InterestWords.Of(declared) : "",
        cell.Declaration?.Statement ?? "",
        .. cell.Sheet is { } sheet ? sheet.Points.Select(Plain) : Enumerable.Repeat("", criteria),
        cell.Sheet?.Comment ?? "",
    ];
}
