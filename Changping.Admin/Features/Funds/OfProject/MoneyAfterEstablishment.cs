using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds.OfProject;

/// <summary>The project subsidy that follows from an establishment, with its calculation, and what the year's budget has for it.</summary>
internal sealed class MoneyAfterEstablishment(PolicyLibrary policies) : IStepConsequences
{
    public async Task<IReadOnlyList<StepConsequence>> ReadAsync(AdminDbContext context, ProjectId project, ProjectMove move, CancellationToken cancel)
    {
        if (move is not { Action: ProjectAction.Establish, On: { } on })
        {
            return [];
        }

        var facts = await context.Projects.AsNoTracking().Where(candidate => candidate.Id == project).Select(candidate => candidate.Facts).SingleAsync(cancel);
        var book = await policies.BookAsync(context, cancel);
        if (book.Applicable(on) is not { } version || EstablishmentSubsidy.Of(facts, version, on) is not { } subsidy)
        {
            return [];
        }

        var line = await BudgetBook.LineAsync(context, on.Year, Instrument.ProjectSubsidy, cancel);
        var isShort = line.Left < subsidy.Amount;
        var standing = line.Appropriated == Money.Zero ? "还没有登记预算，登记并确认后才能编入批次"
            : isShort ? $"差 {subsidy.Amount - line.Left} 元，追加后才能编入批次"
            : $"核定后余 {line.Left - subsidy.Amount} 元（未计其他已立项而未核定的）";
        return
        [
            new("项目补贴（预计）", subsidy.Explanation, subsidy.Amount, AsksForMore: false),
            new($"{on.Year} 年度项目补贴预算余额", standing, line.Left, AsksForMore: isShort),
        ];
    }
}
