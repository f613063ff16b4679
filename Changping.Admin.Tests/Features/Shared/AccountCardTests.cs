using Bunit;
using Changping.Admin.Components.Shared.Payees;
using Changping.Domain.Common;
using Changping.Domain.Organizations;

namespace Changping.Admin.Tests.Features.Shared;

public sealed class AccountCardTests
{
    private static readonly ActingPerson Officer = new(Guid.NewGuid(), "李经办");
    private static readonly PayeeAccount First = new("北京某科技有限公司", "中国工商银行昌平支行", null, "0200001234567890");

    [Fact]
    public async Task Who_proposed_a_change_sees_that_another_must_confirm_it()
    {
        await using var context = new ScreenContext();

        Assert.True(Card(context, Officer.Id).FindAll("button").Single(button => button.TextContent.Contains("复核通过", StringComparison.Ordinal)).HasAttribute("disabled"));
        Assert.False(Card(context, Guid.NewGuid()).FindAll("button").Single(button => button.TextContent.Contains("复核通过", StringComparison.Ordinal)).HasAttribute("disabled"));
    }

    [Fact]
    public async Task Numbers_are_masked_and_only_a_delegate_shows_them()
    {
        await using var context = new ScreenContext();
        var card = Card(context, Officer.Id, (proposed) => Task.FromResult(proposed ? "622202" : First.AccountNumber));

        Assert.DoesNotContain(First.AccountNumber, card.Markup, StringComparison.Ordinal);
        await card.FindAll(".reveal")[0].ClickAsync(new());
        Assert.Contains(First.AccountNumber, card.Markup, StringComparison.Ordinal);
        Assert.Empty(Card(context, Officer.Id).FindAll(".reveal"));
    }

    private static IRenderedComponent<AccountCard> Card(ScreenContext context, Guid viewer, Func<bool, Task<string>>? reveal = null)
    {
        var file = new PayeeAccountFile();
        file.Enter(First, Officer);
        file.Enter(First with { AccountNumber = "9988776655443322" }, Officer);
        return context.Render<AccountCard>(part => part
            .Add(card => card.Account, file)
            .Add(card => card.Payee, First.AccountName)
            .Add(card => card.Viewer, viewer)
            .Add(card => card.Reveal, reveal)
            .Add(card => card.Decide, (_, _) => Task.CompletedTask));
    }
}
