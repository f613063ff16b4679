using Bunit;
using Changping.Admin.Features.Enterprises.Payees;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Organizations;

namespace Changping.Admin.Tests.Features.Shared;

/// <summary>The account of a payee: masked, changed whole, and decided by another person.</summary>
public class AccountCardTests
{
    private static readonly PayeeAccount First = new("测试一", "中国银行昌平支行", null, "6222020200112233446");

    [Fact]
    public async Task The_person_who_proposed_a_change_sees_why_another_must_decide()
    {
        await using var context = new ScreenContext();
        var card = Show(context, TestOffice.OfficerAndApprover, Changed());
        Assert.True(Decide(card).HasAttribute("disabled"));
        Assert.Equal("账户变更由 李经办 本人经办，须由另一人审批", Decide(card).GetAttribute("title"));
        Assert.Contains("须由另一人审批", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_approver_may_decide_and_an_officer_is_not_asked()
    {
        await using var context = new ScreenContext();
        Assert.False(Decide(Show(context, TestOffice.Approver, Changed())).HasAttribute("disabled"));
        Assert.DoesNotContain("复核通过", Show(context, TestOffice.SecondOfficer, Changed()).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_are_masked_and_nothing_is_paid_before_the_decision()
    {
        await using var context = new ScreenContext();
        var card = Show(context, TestOffice.Approver, Changed());
        Assert.DoesNotContain("6222020200112233446", card.Markup, StringComparison.Ordinal);
        Assert.Contains("6222 **** **** 3446", card.Markup, StringComparison.Ordinal);
        Assert.Contains("复核前，应付资金不能编入批次", card.Markup, StringComparison.Ordinal);
    }

    private static AngleSharp.Dom.IElement Decide(IRenderedComponent<AccountCard> card) =>
        card.FindAll("button").First(button => button.TextContent.StartsWith("复核通过", StringComparison.Ordinal));

    private static PayeeAccountFile Changed()
    {
        var file = new PayeeAccountFile();
        file.Enter(First, First.AccountName, new ActingPerson(TestOffice.Officer.Id, TestOffice.Officer.Name));
        file.Enter(First with { AccountNumber = "6222020200998877665" }, First.AccountName, new ActingPerson(TestOffice.Officer.Id, TestOffice.Officer.Name));
        return file;
    }

    private static IRenderedComponent<AccountCard> Show(ScreenContext context, Actor viewer, PayeeAccountFile file) => context.Render<AccountCard>(part => part
        .Add(one => one.Account, file)
        .Add(one => one.Payee, "测试一")
        .Add(one => one.Proofs, 0)
        .Add(one => one.Viewer, viewer.Person())
        .Add(one => one.Decide, viewer.May(Permission.Approve) ? (_, _, _) => Task.CompletedTask : null));
}
