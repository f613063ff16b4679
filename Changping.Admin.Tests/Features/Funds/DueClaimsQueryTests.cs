using Changping.Admin.Features.Funds;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Features.Funds;

/// <summary>Reckoning asks for the policy, the cases, what is granted and what waits; never once a row.</summary>
public sealed class DueClaimsQueryTests
{
    [Theory]
    [InlineData("LivingAllowance", 5)]
    [InlineData("ProjectSubsidy", 7)]
    public async Task Five_projects_take_as_many_questions_as_one(string code, int questions)
    {
        var instrument = Instrument.Named(code);
        await using var office = await FundedOffice.OpenAsync(projects: 5);
        var asked = new List<string>();
        await using var context = office.Overheard(asked);
        var due = await office.Get<DueClaims>().RunAsync(context, instrument, FundedOffice.Period, null, default);

        Assert.Equal(instrument == Instrument.LivingAllowance ? 110 : 5, due.Count);
        Assert.Equal(questions, asked.Count);
        Assert.Empty(context.ChangeTracker.Entries());
    }
}
