using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Projects;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Features.Projects;

/// <summary>As found: a registered project whose payments all came back could not be corrected any more.</summary>
public sealed class ReturnedCorrectionTests
{
    private static readonly (string Column, string? Text)[] Dates = [("立项日期", "2025-01-02"), ("协议签订日期", "2025-01-10"), ("服务起始日", "2025-01-15")];

    [Fact]
    public async Task What_was_never_paid_is_corrected_by_two_persons_with_both_calculations_shown()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(1, Instrument.ProjectSubsidy);
        await office.SettleAsync(number, new LineAnswer(1, LineOutcome.Returned, TestOffice.Day, "账号有误"));

        var row = (await PreviewAsync(office)).Rows.Single();
        Assert.Equal(RowFate.Changed, row.Fate);
        var note = Assert.Single(row.Notes, note => note.Message.StartsWith("退汇的项目补贴", StringComparison.Ordinal)).Message;
        Assert.Contains("300,000.00 元", note, StringComparison.Ordinal);
        Assert.Contains("200,000.00", note, StringComparison.Ordinal);

        await TestOffice.ImportAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, Changed());
        Assert.Equal([GrantState.Released], await office.GrantStatesAsync(number));
        Assert.DoesNotContain(await DueAsync(office), claim => !claim.IsBlocked);
        await office.ConfirmRegisteredAsync();
        Assert.Equal(Money.FromYuan(200_000), Assert.Single(await DueAsync(office)).Amount);
    }

    [Fact]
    public async Task What_was_paid_or_is_on_its_way_is_not_corrected_by_a_register()
    {
        await using var office = await FundedOffice.OpenAsync();
        await office.ApprovedAsync(1, Instrument.ProjectSubsidy);
        Assert.Equal("granted", (await PreviewAsync(office)).Faults.Single().Code);
    }

    private static Dictionary<string, string?> Changed() => Rows.Project(1, [.. Dates, ("项目总经费", "400000")]);

    private static Task<ImportPreview> PreviewAsync(TestOffice office) =>
        TestOffice.PreviewAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, Changed());

    private static Task<IReadOnlyList<DueClaim>> DueAsync(TestOffice office) =>
        office.Get<DueClaims>().RunAsync(Instrument.ProjectSubsidy, FundedOffice.Period, default);
}
