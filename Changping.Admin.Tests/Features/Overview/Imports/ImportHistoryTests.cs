using Changping.Admin.Components.Records;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Overview.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Features.Overview.Imports;

/// <summary>What a record's history says of the imports that wrote it.</summary>
public sealed class ImportHistoryTests
{
    /// <summary>As found: the history led to records of imports that never had a file.</summary>
    [Fact]
    public async Task A_history_leads_to_the_record_of_an_import_where_there_is_one()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Rows.Enterprise(1));
        var id = await ImportAsync(office, Rows.Enterprise(1, ("备注", "现场核对")));
        var trail = (await office.Get<EnterpriseRecord>().RunAsync(TestOffice.Officer, Rows.CreditCode(1), default))!.Trail;
        Assert.Equal([ImportLine.AddressOf(id.Value), null], AuditTimeline.Of(trail).Select(entry => entry.Address));
    }

    private static async Task<ImportRecordId> ImportAsync(TestOffice office, Dictionary<string, string?> row)
    {
        using var file = RawWorkbook.OfRows([[.. row.Keys], [.. row.Values]]).ToStream();
        var register = office.Get<EnterpriseImport>();
        var preview = await register.PreviewAsync(TestOffice.Officer, file, "登记表.xlsx", null, null, default);
        return (await office.Get<CommitImport>().RunAsync(TestOffice.Officer, register, preview, file, skipFaulty: false, default)).Record!.Value;
    }
}
