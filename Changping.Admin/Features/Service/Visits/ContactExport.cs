using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Service.Visits;

/// <summary>联系走访登记表: what the list shows.</summary>
public sealed class ContactExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, OfficeClock clock)
    : RegisterExport<ContactRow>("contacts", "联系走访登记表", Permission.Read, contexts, commands)
{
    private static readonly ExportColumn<ContactRow>
        Thinking = ExportColumn.LongText<ContactRow>("思想状况", 28, row => row.Contact.Thinking),
        Living = ExportColumn.LongText<ContactRow>("生活状况", 28, row => row.Contact.Living);

    protected override IReadOnlyList<ExportColumn<ContactRow>> Columns { get; } =
    [
        ExportColumn.Date<ContactRow>("日期", row => row.Contact.HeldOn),
        ExportColumn.Text<ContactRow>("方式", 8, row => row.Contact.Channel.ChineseName()),
        ExportColumn.Text<ContactRow>("科技副总", 10, row => row.Expert),
        ExportColumn.Text<ContactRow>("合作企业", 30, row => row.Enterprise),
        ExportColumn.Text<ContactRow>("项目编号", 16, row => row.Project),
        ExportColumn.Text<ContactRow>("企业参加人", 12, row => row.Contact.Companion),
        Thinking,
        ExportColumn.LongText<ContactRow>("工作状况", 28, row => row.Contact.Working),
        Living,
        ExportColumn.LongText<ContactRow>("后续事项", 24, row => row.Contact.FollowUp),
        ExportColumn.Date<ContactRow>("办理期限", row => row.Contact.FollowUpBy),
        ExportColumn.LongText<ContactRow>("办理结果", 24, row => row.Contact.Settlement),
        ExportColumn.Text<ContactRow>("登记人", 10, row => row.Contact.EnteredBy.Name),
    ];

    protected override Permission? RightTo(ExportColumn<ContactRow> column) => column == Thinking || column == Living ? Permission.ReadRemarks : null;

    protected override Task<IEnumerable<ContactRow>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
    {
        var query = ListAddress.Of(request.Filters);
        var rows = ListContacts.Matching(context, query, clock.Today);
        if ((request.Month?.FirstDay ?? (request.Year is { } first ? new DateOnly(first, 1, 1) : null)) is { } from)
        {
            rows = rows.Where(row => row.Contact.HeldOn >= from);
        }

        if ((request.Month?.LastDay ?? (request.Year is { } last ? new DateOnly(last, 12, 31) : null)) is { } to)
        {
            rows = rows.Where(row => row.Contact.HeldOn <= to);
        }

        return Task.FromResult(ListContacts.Sorted(rows, query)
            .Select(row => new ContactRow(row.Contact, row.Service.Project.Number, row.Service.Expert.Details.Name, row.Service.Enterprise.Name))
            .AsEnumerable());
    }
}
