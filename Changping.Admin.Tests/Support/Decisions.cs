using Changping.Admin.Features.Funds.Prizes;
using Changping.Admin.Features.Funds.Settlements;
using Changping.Admin.Features.Service.Evaluations;
using Changping.Admin.Office;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Support;

/// <summary>Decisions of somebody who has just read what they decide on.</summary>
public static class Decisions
{
    public static async Task DecideEvaluationAsync(this TestOffice office, Actor by, string project, bool confirm = true, string? reason = null) =>
        await office.Get<DecideEvaluation>().RunAsync(by, project, await office.EvaluationVersionAsync(project), confirm, reason, default);

    public static async Task<int> EvaluationVersionAsync(this TestOffice office, string project) =>
        (await office.Get<ShowEvaluation>().RunAsync(TestOffice.Officer, project, default))?.Evaluation?.Version ?? 0;

    public static async Task DecideSelectionAsync(this TestOffice office, Actor by, int year, bool approve = true, string? reason = null) =>
        await office.Get<DecideSelection>().RunAsync(by, year, (await office.SelectionAsync(year)).Version, approve, reason, default);

    public static Task<PrizeSelection> SelectionAsync(this TestOffice office, int year) =>
        office.AskAsync(context => context.PrizeSelections.AsNoTracking().SingleAsync(selection => selection.Year == year && selection.Round == 0));

    public static async Task DecideSettlementAsync(this TestOffice office, Actor by, string project, bool confirm = true, string? reason = null) =>
        await office.Get<DecideSettlement>().RunAsync(by, project, await office.SettlementVersionAsync(project), confirm, reason, default);

    public static Task<int> SettlementVersionAsync(this TestOffice office, string project) => office.AskAsync(context => context.SubsidySettlements
        .Where(settlement => context.Projects.Any(known => known.Id == settlement.ProjectId && known.Number == project))
        .Select(settlement => settlement.Version).SingleOrDefaultAsync());
}
