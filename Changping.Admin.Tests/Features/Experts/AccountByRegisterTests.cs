using Changping.Admin.Features.Enterprises.Payees;
using Changping.Admin.Features.Experts;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Experts;

/// <summary>五（一）2: experts' accounts come in with the register of nominations, as proposals for a second person.</summary>
public sealed class AccountByRegisterTests
{
    private static readonly (string Column, string? Text)[] Bank = [("户名", "测试一"), ("开户银行", "中国银行北京昌平支行"), ("银行账号", "6222020200001234567")];
    private static readonly PayeeAccount Account = new("测试一", "中国银行北京昌平支行", null, "6222020200001234567");

    [Fact]
    public async Task A_first_account_waits_for_a_second_person_and_the_same_file_again_changes_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, Bank));
        var file = await FileAsync(office);
        Assert.Equal((null, Account, "李经办"), (file.Current, file.Proposed, file.ProposedBy?.Name));
        Assert.Equal(RowFate.Unchanged, (await PreviewAsync(office, Bank)).Fate);

        var key = PayeeKey.Of(await office.AskAsync(context => context.Experts.Select(expert => expert.Id).SingleAsync()));
        await office.Get<DecidePayeeAccount>().RunAsync(TestOffice.Approver, key, Account, confirm: true, null, default);
        Assert.Equal(RowFate.Unchanged, (await PreviewAsync(office, Bank)).Fate);
        Assert.Equal(RowFate.Unchanged, (await PreviewAsync(office)).Fate);
    }

    [Fact]
    public async Task Another_account_is_a_change_and_waits()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, Bank));
        var changed = await PreviewAsync(office, [Bank[0], Bank[1], ("银行账号", "6222020200007654321")]);
        Assert.Equal(RowFate.Changed, changed.Fate);
        Assert.Equal("6222020200007654321", Assert.Single(changed.Changes).New);
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, Bank[0], Bank[1], ("银行账号", "6222020200007654321")));
        Assert.Equal("6222020200007654321", (await FileAsync(office)).Proposed?.AccountNumber);
    }

    [Theory]
    [InlineData("户名")]
    [InlineData("开户银行")]
    [InlineData("银行账号")]
    public async Task Half_an_account_is_a_fault_at_its_cell(string missing)
    {
        await using var office = await TestOffice.OpenAsync();
        var preview = await TestOffice.PreviewAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, [.. Bank, (missing, null)]));
        Assert.Equal((missing, "bank-incomplete"), (preview.Faults.Single().Column, preview.Faults.Single().Code));
    }

    private static async Task<PreviewRow> PreviewAsync(TestOffice office, params (string Column, string? Text)[] changes) =>
        (await TestOffice.PreviewAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, changes))).Rows.Single();

    private static Task<PayeeAccountFile> FileAsync(TestOffice office) =>
        office.AskAsync(context => context.Experts.AsNoTracking().Select(expert => expert.Account).SingleAsync());
}
