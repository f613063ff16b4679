using Changping.Admin.Components.Records;
using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Features.Projects;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Matching.Needs;

public sealed class NeedStepsTests
{
    [Fact]
    public async Task An_agreed_intent_asks_for_an_application_until_there_is_one_and_again_where_it_was_given_up()
    {
        await using var office = await NeedOffice.OpenAsync();
        await office.AgreeAsync(Rows.CreditCode(1), Rows.CitizenNumber(1));
        var need = await office.AskAsync(context => context.Needs.Select(candidate => candidate.Number).SingleAsync());
        var expert = await office.AskAsync(context => context.Experts.Where(candidate => candidate.DocumentNumber == Rows.CitizenNumber(1))
            .Select(candidate => candidate.Number).SingleAsync());
        var intent = await office.AskAsync(context => context.CooperationIntents.Select(candidate => candidate.Number).SingleAsync());
        async Task<NextStep<NeedAct>> NextAsync() => NeedSteps.Of((await office.Get<ShowNeed>().RunAsync(TestOffice.Officer, need, default))!);

        var apply = await NextAsync();
        Assert.Equal((NeedAct.Apply, $"/projects/new?intent={Uri.EscapeDataString(intent)}"), (apply.Act, apply.Address));

        var form = new ApplicationForm(Rows.CreditCode(1), expert, "联合攻关", ProjectField.NaturalSciences, Money.FromYuan(500_000), [], null);
        var project = await office.Get<DraftProject>().RunAsync(TestOffice.Officer, form, null, null, default);
        var close = await NextAsync();
        Assert.Equal((NeedAct.Close, null), (close.Act, close.Address));
        Assert.Contains(project, close.Explanation, StringComparison.Ordinal);

        await office.MoveAsync(project, ProjectAction.Withdraw, reason: "企业改变计划");
        Assert.Equal(NeedAct.Apply, (await NextAsync()).Act);
    }
}
