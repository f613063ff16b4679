using Changping.Admin.Components.Dialogs;
using Changping.Domain.Reviews;

namespace Changping.Admin.Features.Reviews;

// What the office enters for the panel: another member, a signed declaration, a signed score sheet.
public sealed partial class RoundPage
{
    private async Task ReplaceAsync()
    {
        var draft = new ReplaceDraft();
        IReadOnlyList<ReviewerChoice> known = [];
        await RunAsync(async current => known = await choices.RunAsync(current, Leaving));
        await DecideAsync(new Decision($"更换评审专家 {Number}", "退出专家的声明和评分作废，由接替者重新声明、评分。", "更换")
        {
            NeedsReason = true,
            ReasonLabel = "更换原因",
            Fields = Fields<ReplaceFields>((nameof(ReplaceFields.View), view!), (nameof(ReplaceFields.Choices), known), (nameof(ReplaceFields.Draft), draft)),
            Run = async reason => await replace.RunAsync(await ActorAsync(), view!.Id, draft.Leaving ?? default, draft.Successor ?? default, reason, Leaving),
        });
    }

    private Task EnterAsync((RoundRow Row, RoundCell Cell) entered) => DecideAsync(
        entered.Cell.Standing == AssignmentStanding.Undeclared ? Declaring(entered.Row, entered.Cell) : Scoring(entered.Row, entered.Cell));

    private Decision Declaring(RoundRow row, RoundCell cell)
    {
        var draft = new InterestDraft { Papers = [.. view!.Papers.Where(paper => paper.RemovedAt is null)] };
        return new Decision($"登记声明 · {cell.Name}", $"按 {cell.Name} 签字的声明，登记其与 {row.Number} {row.Title} 有无利害关系。", "登记")
        {
            Fields = Fields<InterestFields>((nameof(InterestFields.Draft), draft)),
            Run = async _ => await declare.RunAsync(await ActorAsync(), new InterestEntry(
                view!.Id, cell.Reviewer, [row.Id], [.. draft.Grounds], draft.Statement, draft.Paper), Leaving),
        };
    }

    private Decision Scoring(RoundRow row, RoundCell cell)
    {
        var draft = new SheetDraft(view!.Criteria, cell.Sheet);
        return new Decision($"录入评分表 · {cell.Name}", $"按 {cell.Name} 签字的评分表录入 {row.Number} {row.Title} 的评分；录入人将记入办理经过。", "录入")
        {
            Fields = Fields<ScoreFields>((nameof(ScoreFields.Draft), draft)),
            Run = async _ => await score.RunAsync(await ActorAsync(),
                new SheetEntry(view!.Id, row.Id, cell.Reviewer, draft.Given, draft.Comment, draft.BasedOn), Leaving),
        };
    }
}
