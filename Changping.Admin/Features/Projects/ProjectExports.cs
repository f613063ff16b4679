using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <summary>A row of the written register.</summary>
public sealed record ProjectExportRow(ProjectRow Row, string Number, ProjectState State);

/// <summary>合作项目登记表 goes out, with the columns it comes in by.</summary>
public sealed class ProjectExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, OfficeClock clock)
    : RegisterExport<ProjectExportRow>("projects", ProjectsRegister.Schema.Title, Permission.ExportPersonalData, contexts, commands)
{
    protected override IReadOnlyList<ExportColumn<ProjectExportRow>> Columns { get; } =
    [
        .. ProjectsRegister.Schema.Exports<ProjectExportRow>(item => item.Row).Select(column => column.Wrapped(24)),
        ExportColumn.Text<ProjectExportRow>("项目编号", 16, item => item.Number),
        ExportColumn.Text<ProjectExportRow>("状态", 10, item => item.State.ChineseName()),
    ];

    protected override ExportColumn<ProjectExportRow> Amount => Columns[ProjectsRegister.Cost.Index];

    protected override Task<IEnumerable<ProjectExportRow>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
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

        return Task.FromResult(ProjectList.Sorted(rows, query).AsEnumerable().Select(row => new ProjectExportRow(
            ProjectsRegister.OnFile(row.Project, row.Appointment, row.Enterprise, row.Expert), row.Project.Number, row.Project.State)));
    }
}

/// <summary>在岗“科技副总”名册: who serves today, or served in the period; no numbers of documents or accounts, so that it can be published.</summary>
public sealed class InServiceExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, OfficeClock clock)
    : RegisterExport<ProjectJoin>("in-service", "在岗“科技副总”名册", Permission.Read, contexts, commands)
{
    protected override bool IsOfficial => true;

    protected override IReadOnlyList<ExportColumn<ProjectJoin>> Columns =>
    [
        ExportColumn.LongText<ProjectJoin>("姓名", 9, row => row.Expert.Name),
        ExportColumn.Text<ProjectJoin>("专家编号", 16, row => row.Expert.Number),
        ExportColumn.LongText<ProjectJoin>("合作企业", 21, row => row.Enterprise.Name),
        ExportColumn.LongText<ProjectJoin>("所属产业", 11, row => row.Enterprise.Industry),
        ExportColumn.LongText<ProjectJoin>("聘任岗位", 11, row => row.Appointment?.Post),
        ExportColumn.LongText<ProjectJoin>("合作项目", 24, row => row.Project.Facts.Title),
        ExportColumn.Date<ProjectJoin>("服务起始日", row => row.Appointment?.Start, 12),
        ExportColumn.Date<ProjectJoin>("服务截止日", row => row.Appointment?.Period.End, 12),
        ExportColumn.Count<ProjectJoin>("剩余天数", row => Math.Max(0, row.Appointment!.Period.End.DayNumber - clock.Today.DayNumber), 9),
    ];

    protected override async Task<IEnumerable<ProjectJoin>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
    {
        var served = (request.Month is { } month ? new DateRange(month.FirstDay, month.LastDay) : request.Year is { } year
            ? new DateRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : (DateRange?)null) is { Start: var from, End: var to }
            ? context.Appointments.Where(AppointmentFilters.TakenUp).Where(appointment => appointment.Start <= to && appointment.LastDayServed >= from)
            : context.Appointments.Where(AppointmentFilters.OnDuty(clock.Today));
        return await ProjectJoin.All(context)
            .Where(row => served.Any(appointment => appointment.ProjectId == row.Project.Id))
            .OrderBy(row => row.Project.Number)
            .ToListAsync(cancel);
    }
}
