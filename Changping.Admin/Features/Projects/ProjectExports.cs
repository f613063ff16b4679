using Changping.Admin.Components.Shared.Lists;
using Changping.Admin.Data;
using Changping.Admin.Data.Exports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Security;
using Changping.Domain.Appointments;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <summary>合作项目登记表 goes out, with the columns it comes in by.</summary>
public sealed class ProjectExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, OfficeClock clock)
    : RegisterExport<ProjectJoin>("projects", ProjectsRegister.Schema.Title, Permission.ExportPersonalData, contexts, commands)
{
    private static readonly ExportColumn<ProjectJoin> Cost = ExportColumn.Money<ProjectJoin>("项目总经费（元）", row => row.Project.Facts.TotalCost, total: true);

    protected override ExportColumn<ProjectJoin> Amount => Cost;

    protected override IReadOnlyList<ExportColumn<ProjectJoin>> Columns { get; } =
    [
        ExportColumn.Text<ProjectJoin>("项目名称", 36, row => row.Project.Facts.Title),
        ExportColumn.Text<ProjectJoin>("统一社会信用代码", 22, row => row.Enterprise.CreditCode),
        ExportColumn.Text<ProjectJoin>("企业名称", 32, row => row.Enterprise.Name),
        ExportColumn.Text<ProjectJoin>("科技副总", 10, row => row.Expert.Name),
        ExportColumn.Text<ProjectJoin>("证件号码", 21, row => row.Expert.DocumentNumber),
        ExportColumn.Text<ProjectJoin>("学科类别", 10, row => row.Project.Facts.Field.ChineseName()),
        Cost,
        ExportColumn.Date<ProjectJoin>("立项日期", row => row.Project.EstablishedOn),
        ExportColumn.Text<ProjectJoin>("备案号", 18, row => row.Project.Facts.FilingNumber),
        ExportColumn.Date<ProjectJoin>("备案日期", row => row.Project.Facts.FiledOn),
        ExportColumn.Date<ProjectJoin>("协议签订日期", row => row.Project.AgreementSignedOn, 14),
        ExportColumn.Text<ProjectJoin>("聘任岗位", 16, row => row.Appointment?.Post),
        ExportColumn.Date<ProjectJoin>("服务起始日", row => row.Appointment?.Start),
        ExportColumn.LongText<ProjectJoin>("备注", 20, row => row.Project.Facts.Remark),
        ExportColumn.Text<ProjectJoin>("项目编号", 16, row => row.Project.Number),
        ExportColumn.Text<ProjectJoin>("状态", 10, row => row.Project.State.ChineseName()),
    ];

    protected override Task<IEnumerable<ProjectJoin>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
    {
        var query = ListAddress.Of(request.Filters);
        var rows = ProjectJoin.Matching(context, query, clock.Today);
        if ((request.Month?.FirstDay ?? (request.Year is { } first ? new DateOnly(first, 1, 1) : null)) is { } from)
        {
            rows = rows.Where(row => row.Project.EstablishedOn >= from);
        }

        if ((request.Month?.LastDay ?? (request.Year is { } last ? new DateOnly(last, 12, 31) : null)) is { } to)
        {
            rows = rows.Where(row => row.Project.EstablishedOn <= to);
        }

        return Task.FromResult(ProjectList.Sorted(rows, query).AsEnumerable());
    }
}

/// <summary>在岗“科技副总”名册: who serves today, or served in the period; no numbers of documents or accounts, so that it can be published.</summary>
public sealed class InServiceExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, OfficeClock clock)
    : RegisterExport<ProjectJoin>("in-service", "在岗“科技副总”名册", Permission.Read, contexts, commands)
{
    protected override bool IsOfficial => true;

    protected override IReadOnlyList<ExportColumn<ProjectJoin>> Columns =>
    [
        ExportColumn.Text<ProjectJoin>("姓名", 10, row => row.Expert.Name),
        ExportColumn.Text<ProjectJoin>("专家编号", 16, row => row.Expert.Number),
        ExportColumn.Text<ProjectJoin>("合作企业", 30, row => row.Enterprise.Name),
        ExportColumn.Text<ProjectJoin>("所属产业", 14, row => row.Enterprise.Industry),
        ExportColumn.Text<ProjectJoin>("聘任岗位", 16, row => row.Appointment?.Post),
        ExportColumn.Text<ProjectJoin>("合作项目", 36, row => row.Project.Facts.Title),
        ExportColumn.Date<ProjectJoin>("服务起始日", row => row.Appointment?.Start),
        ExportColumn.Date<ProjectJoin>("服务截止日", row => row.Appointment?.Period.End),
        ExportColumn.Count<ProjectJoin>("剩余天数", row => Math.Max(0, row.Appointment!.Period.End.DayNumber - clock.Today.DayNumber), 10),
    ];

    protected override async Task<IEnumerable<ProjectJoin>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
    {
        var from = request.Month?.FirstDay ?? (request.Year is { } first ? new DateOnly(first, 1, 1) : clock.Today);
        var to = request.Month?.LastDay ?? (request.Year is { } last ? new DateOnly(last, 12, 31) : clock.Today);

        var served = context.Appointments.Where(AppointmentFilters.TakenUp).Where(appointment => appointment.Start <= to && appointment.LastDayServed >= from);
        return await ProjectJoin.All(context)
            .Where(row => served.Any(appointment => appointment.ProjectId == row.Project.Id))
            .OrderBy(row => row.Project.Number)
            .ToListAsync(cancel);
    }
}
