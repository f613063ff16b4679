using Changping.Admin.Data;
using Changping.Admin.Data.Exports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Security;
using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <summary>A project with what it is known by.</summary>
public sealed record ProjectExportRow
{
    public required CooperationProject Project { get; init; }

    public required Appointment Appointment { get; init; }

    public required HostEnterprise Enterprise { get; init; }

    public required Expert Expert { get; init; }

    internal static IQueryable<ProjectExportRow> All(AdminDbContext context) =>
        from project in context.Projects.AsNoTracking()
        join appointment in context.Appointments.AsNoTracking() on project.Id equals appointment.ProjectId
        join enterprise in context.Enterprises.AsNoTracking() on project.EnterpriseId equals enterprise.Id
        join expert in context.Experts.AsNoTracking() on project.ExpertId equals expert.Id
        orderby project.Number
        select new ProjectExportRow { Project = project, Appointment = appointment, Enterprise = enterprise, Expert = expert };
}

/// <summary>合作项目登记表 goes out, with the columns it comes in by.</summary>
public sealed class ProjectExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands)
    : RegisterExport<ProjectExportRow>("projects", ProjectsRegister.Schema.Title, Permission.ExportPersonalData, contexts, commands)
{
    private static readonly ExportColumn<ProjectExportRow> Cost = ExportColumn.Money<ProjectExportRow>("项目总经费（元）", row => row.Project.Facts.TotalCost, total: true);

    protected override ExportColumn<ProjectExportRow> Amount => Cost;

    protected override IReadOnlyList<ExportColumn<ProjectExportRow>> Columns { get; } =
    [
        ExportColumn.Text<ProjectExportRow>("项目名称", 36, row => row.Project.Facts.Title),
        ExportColumn.Text<ProjectExportRow>("统一社会信用代码", 22, row => row.Enterprise.CreditCode),
        ExportColumn.Text<ProjectExportRow>("企业名称", 32, row => row.Enterprise.Name),
        ExportColumn.Text<ProjectExportRow>("科技副总", 10, row => row.Expert.Name),
        ExportColumn.Text<ProjectExportRow>("证件号码", 21, row => row.Expert.DocumentNumber),
        ExportColumn.Text<ProjectExportRow>("学科类别", 10, row => row.Project.Facts.Field.ChineseName()),
        Cost,
        ExportColumn.Date<ProjectExportRow>("立项日期", row => row.Project.EstablishedOn),
        ExportColumn.Text<ProjectExportRow>("备案号", 18, row => row.Project.Facts.FilingNumber),
        ExportColumn.Date<ProjectExportRow>("备案日期", row => row.Project.Facts.FiledOn),
        ExportColumn.Date<ProjectExportRow>("协议签订日期", row => row.Project.AgreementSignedOn, 14),
        ExportColumn.Text<ProjectExportRow>("聘任岗位", 16, row => row.Appointment.Post),
        ExportColumn.Date<ProjectExportRow>("服务起始日", row => row.Appointment.Start),
        ExportColumn.LongText<ProjectExportRow>("备注", 20, row => row.Project.Facts.Remark),
        ExportColumn.Text<ProjectExportRow>("项目编号", 16, row => row.Project.Number),
        ExportColumn.Text<ProjectExportRow>("状态", 10, row => row.Project.State.ChineseName()),
    ];

    protected override Task<IEnumerable<ProjectExportRow>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
    {
        var rows = ProjectExportRow.All(context);
        if ((request.Month?.FirstDay ?? (request.Year is { } first ? new DateOnly(first, 1, 1) : null)) is { } from)
        {
            rows = rows.Where(row => row.Project.EstablishedOn >= from);
        }

        if ((request.Month?.LastDay ?? (request.Year is { } last ? new DateOnly(last, 12, 31) : null)) is { } to)
        {
            rows = rows.Where(row => row.Project.EstablishedOn <= to);
        }

        return Task.FromResult(rows.AsEnumerable());
    }
}

/// <summary>在岗“科技副总”名册: who serves today, or served in the period; no numbers of documents or accounts, so that it can be published.</summary>
public sealed class InServiceExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, OfficeClock clock)
    : RegisterExport<ProjectExportRow>("in-service", "在岗“科技副总”名册", Permission.Read, contexts, commands)
{
    protected override bool IsOfficial => true;

    protected override IReadOnlyList<ExportColumn<ProjectExportRow>> Columns =>
    [
        ExportColumn.Text<ProjectExportRow>("姓名", 10, row => row.Expert.Name),
        ExportColumn.Text<ProjectExportRow>("专家编号", 16, row => row.Expert.Number),
        ExportColumn.Text<ProjectExportRow>("合作企业", 30, row => row.Enterprise.Name),
        ExportColumn.Text<ProjectExportRow>("所属产业", 14, row => row.Enterprise.Industry),
        ExportColumn.Text<ProjectExportRow>("聘任岗位", 16, row => row.Appointment.Post),
        ExportColumn.Text<ProjectExportRow>("合作项目", 36, row => row.Project.Facts.Title),
        ExportColumn.Date<ProjectExportRow>("服务起始日", row => row.Appointment.Start),
        ExportColumn.Date<ProjectExportRow>("服务截止日", row => row.Appointment.Period.End),
        ExportColumn.Count<ProjectExportRow>("剩余天数", row => Math.Max(0, row.Appointment.Period.End.DayNumber - clock.Today.DayNumber), 10),
    ];

    protected override async Task<IEnumerable<ProjectExportRow>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
    {
        var from = request.Month?.FirstDay ?? (request.Year is { } first ? new DateOnly(first, 1, 1) : clock.Today);
        var to = request.Month?.LastDay ?? (request.Year is { } last ? new DateOnly(last, 12, 31) : clock.Today);
        return await ProjectExportRow.All(context)
            .Where(row => row.Appointment.Start <= to && (row.Appointment.EndedOn ?? row.Appointment.LastDay) >= from
                && row.Project.State != ProjectState.Established && row.Project.State != ProjectState.AgreementSigned)
            .ToListAsync(cancel);
    }
}
