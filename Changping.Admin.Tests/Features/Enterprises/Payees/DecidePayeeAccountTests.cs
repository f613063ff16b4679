using Changping.Admin.Features.Enterprises.Payees;
using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Enterprises.Payees;

/// <summary>五（一）2: who confirms an account has seen that account, and proposed it at no time.</summary>
public sealed class DecidePayeeAccountTests
{
    private static readonly PayeeAccount First = Account("6222020200112233446");
    private static readonly PayeeAccount Seen = Account("6222020200998877665");

    /// <summary>Masked it looks like <see cref="Seen"/>.</summary>
    private static readonly PayeeAccount Unseen = Account("6222020200338877665");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_account_that_took_the_place_of_the_one_on_the_screen_is_not_decided_unseen(bool confirm)
    {
        await using var office = await TestOffice.OpenAsync();
        var payee = await ExpertAsync(office);
        await EnterAsync(office, TestOffice.Officer, payee, Seen);
        await EnterAsync(office, TestOffice.Officer, payee, Unseen);

        var refused = await Assert.ThrowsAsync<ConflictException>(() => DecideAsync(office, TestOffice.Approver, payee, Seen, confirm));
        Assert.Contains("李经办 已改提另一账户", refused.Message, StringComparison.Ordinal);
        Assert.Contains("重新核对", refused.Message, StringComparison.Ordinal);
        var file = await FileAsync(office);
        Assert.Equal((First, Unseen), (file.Current, file.Proposed));

        await DecideAsync(office, TestOffice.Approver, payee, Unseen, confirm);
        file = await FileAsync(office);
        Assert.Equal((confirm ? Unseen : First, null), (file.Current, file.Proposed));
    }

    [Fact]
    public async Task What_was_withdrawn_meanwhile_is_not_decided()
    {
        await using var office = await TestOffice.OpenAsync();
        var payee = await ExpertAsync(office);
        await EnterAsync(office, TestOffice.Officer, payee, Seen);
        await EnterAsync(office, TestOffice.Officer, payee, First);

        await Assert.ThrowsAsync<RuleViolationException>(() => DecideAsync(office, TestOffice.Approver, payee, Seen, true));
        Assert.Equal(First, (await FileAsync(office)).Current);
    }

    [Fact]
    public async Task Somebody_who_repeats_a_proposal_does_not_free_its_author_to_confirm_it()
    {
        await using var office = await TestOffice.OpenAsync();
        var payee = await ExpertAsync(office);
        await EnterAsync(office, TestOffice.OfficerAndApprover, payee, Seen);
        await EnterAsync(office, TestOffice.SecondOfficer, payee, Seen);

        Assert.Contains("须由另一人", (await Assert.ThrowsAsync<RuleViolationException>(
            () => DecideAsync(office, TestOffice.OfficerAndApprover, payee, Seen, true))).Message, StringComparison.Ordinal);
        await DecideAsync(office, TestOffice.Approver, payee, Seen, true);
        Assert.Equal(Seen, (await FileAsync(office)).Current);
    }

    /// <summary>As found: an expert's account in the name of a shop was confirmed and paid to.</summary>
    [Fact]
    public async Task An_account_in_another_name_is_confirmed_by_a_second_person_once_a_proof_is_attached()
    {
        await using var office = await TestOffice.OpenAsync();
        var payee = await ExpertAsync(office);
        var shop = First with { AccountName = "某个体户" };
        await EnterAsync(office, TestOffice.Officer, payee, shop);
        Assert.Contains("户名“某个体户”与收款方测试一不一致，请先上传证明", (await Assert.ThrowsAsync<RuleViolationException>(
            () => DecideAsync(office, TestOffice.Approver, payee, shop, true))).Message, StringComparison.Ordinal);
        Assert.Equal(First, (await FileAsync(office)).Current);

        await office.AttachAsync(payee.Subject.Kind, payee.Subject.Id);
        await DecideAsync(office, TestOffice.Approver, payee, shop, true);
        Assert.Equal((shop, null), ((await FileAsync(office)).Current, (await FileAsync(office)).WhyNotPay("测试一")));
    }

    private static PayeeAccount Account(string number) => new("测试一", "中国银行昌平支行", null, number);

    /// <summary>An expert with an account in force.</summary>
    private static async Task<PayeeKey> ExpertAsync(TestOffice office)
    {
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1));
        var payee = PayeeKey.Of(await office.AskAsync(context => context.Experts.Select(expert => expert.Id).SingleAsync()));
        await EnterAsync(office, TestOffice.Officer, payee, First);
        return payee;
    }

    private static Task EnterAsync(TestOffice office, Actor by, PayeeKey payee, PayeeAccount account) =>
        office.Get<EnterPayeeAccount>().RunAsync(by, payee, account, "换卡", default);

    private static Task DecideAsync(TestOffice office, Actor by, PayeeKey payee, PayeeAccount shown, bool confirm) =>
        office.Get<DecidePayeeAccount>().RunAsync(by, payee, shown, confirm, "已核对", default);

    private static Task<PayeeAccountFile> FileAsync(TestOffice office) =>
        office.AskAsync(context => context.Experts.AsNoTracking().Select(expert => expert.Account).SingleAsync());
}
