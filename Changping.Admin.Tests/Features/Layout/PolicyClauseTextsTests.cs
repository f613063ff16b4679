using Changping.Admin.Features.Policies;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Features.Layout;

/// <summary>A clause opened on any page says what it means and which readings the committee has confirmed.</summary>
public class PolicyClauseTextsTests
{
    [Fact]
    public async Task A_clause_shows_its_readings_and_what_was_confirmed_since()
    {
        await using var office = await TestOffice.OpenAsync();
        var texts = new PolicyClauseTexts(office.Get<PolicyLibrary>(), office.Contexts);
        var clause = texts.Citing(null).Cite(Clauses.UniversitiesAndHospitals);
        var before = (await texts.DescribeAsync(clause))!;
        Assert.Equal("政策 2.0 版", before.Title);
        Assert.NotEmpty(before.Readings);
        Assert.All(before.Readings, reading => Assert.False(reading.Confirmed));

        var number = office.Get<PolicyLibrary>().Readings.First(reading => reading.Question == before.Readings[0].Question).Number;
        await office.Get<CommandTransaction>().RunAsync(TestOffice.Administrator, CommandKind.ConfirmReading, null, context =>
        {
            context.ReadingConfirmations.Add(new ReadingConfirmation
            {
                Id = Guid.NewGuid(),
                ReadingNumber = number,
                ConfirmedBy = TestOffice.Administrator.Person(),
                ConfirmedOn = TestOffice.Day,
            });
            return Task.CompletedTask;
        }, default);
        Assert.True((await texts.DescribeAsync(clause))!.Readings[0].Confirmed);
    }

    [Fact]
    public async Task An_unknown_clause_has_no_text()
    {
        await using var office = await TestOffice.OpenAsync();
        Assert.Null(await new PolicyClauseTexts(office.Get<PolicyLibrary>(), office.Contexts)
            .DescribeAsync(new Clause(new ClauseKey("no-such-rule"), "九（九）9", "2.0")));
    }
}
