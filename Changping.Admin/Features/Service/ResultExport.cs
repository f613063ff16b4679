using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service;

/// <summary>A joint result with whose it is.</summary>
/// <param name="Goals">Of the project.</param>
public sealed record ResultLine(string Project, string Title, string Expert, string Enterprise, JointResult Result, IReadOnlyList<GoalTarget> Goals)
{
    /// <summary>Of the kind of the result; null where none was set.</summary>
    public GoalTarget? Target => Goals.FirstOrDefault(goal => goal.Kind == Result.Kind);
}

/// <summary>合作成果登记表: of all services, or of those that a list shows.</summary>
public sealed class ResultExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, OfficeClock clock)
    : RegisterExport<ResultLine>("results", "合作成果登记表", Permission.Read, contexts, commands)
{
    private static readonly ExportColumn<ResultLine> Money = ExportColumn.Money<ResultLine>("金额（元）", row => row.Result.Amount, total: true);

    protected override ExportColumn<ResultLine> Amount => Money;

    protected override IReadOnlyList<ExportColumn<ResultLine>> Columns { get; } =
    [
        ExportColumn.Text<ResultLine>("项目编号", 16, row => row.Project),
        ExportColumn.Text<ResultLine>("合作项目", 36, row => row.Title),
        ExportColumn.Text<ResultLine>("科技副总", 10, row => row.Expert),
        ExportColumn.Text<ResultLine>("合作企业", 30, row => row.Enterprise),
        ExportColumn.Text<ResultLine>("类别", 14, row => row.Result.Kind.ChineseName()),
        ExportColumn.LongText<ResultLine>("该类目标", 24, row => row.Target is not { } target ? null
            : target.Quantity is { } quantity ? $"{quantity} {target.Kind.Unit()}{(target.Words is { } words ? $"：{words}" : "")}" : target.Words),
        ExportColumn.LongText<ResultLine>("成果名称", 36, row => row.Result.Title),
        ExportColumn.Count<ResultLine>("数量", row => row.Result.Quantity, 8),
        ExportColumn.Text<ResultLine>("单位", 6, row => row.Result.Kind.Unit()),
        Money,
        ExportColumn.Date<ResultLine>("取得日期", row => row.Result.AchievedOn),
        ExportColumn.LongText<ResultLine>("佐证材料", 30, row => row.Result.Evidence),
    ];

    protected override async Task<IEnumerable<ResultLine>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
    {
        var results = context.JointResults.AsNoTracking();
        if ((request.Month?.FirstDay ?? (request.Year is { } first ? new DateOnly(first, 1, 1) : null)) is { } from)
        {
            results = results.Where(result => result.AchievedOn >= from);
        }

        if ((request.Month?.LastDay ?? (request.Year is { } last ? new DateOnly(last, 12, 31) : null)) is { } to)
        {
            results = results.Where(result => result.AchievedOn <= to);
        }

        var rules = ServiceRules.Of(await CommitteeBook.SettingsAsync(context, cancel));
        return (
            from row in ListServices.Matching(context, ListAddress.Of(request.Filters), clock.Today, rules)
            join result in results on row.Project.Id equals result.ProjectId
            orderby row.Project.Number, result.AchievedOn
            select new ResultLine(row.Project.Number, row.Project.Facts.Title, row.Expert.Details.Name, row.Enterprise.Name, result,
                row.Project.Facts.Goals)).AsEnumerable();
    }
}
