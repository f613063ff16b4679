using Changping.Admin.Features.Policies;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Features.Policies;

public sealed class PolicyOverviewTests
{
    [Fact]
    public async Task Every_number_of_a_version_is_on_the_page()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var later = await office.UnderSecondVersionAsync();
        foreach (var version in (await later.Get<PolicyOverview>().RunAsync(TestOffice.Officer, default)).Versions.Select(view => view.Version))
        {
            var names = version.Parameters.Values.Select(parameter => parameter.Name).ToList();

            var lines = ParameterLines.Of(version);

            Assert.Equal(names.Count, lines.Count);
            Assert.All(names, name => Assert.Single(lines, line => line.Name == name || line.Name == name.Split('（')[0]));
        }
    }

    [Fact]
    public async Task A_reading_is_confirmed_once_by_who_manages_the_policy()
    {
        await using var office = await TestOffice.OpenAsync();
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<ConfirmReading>().RunAsync(TestOffice.Approver, "0001", default));

        await office.Get<ConfirmReading>().RunAsync(TestOffice.Administrator, "0001", default);

        var reading = (await office.Get<PolicyOverview>().RunAsync(TestOffice.Officer, default)).Readings.Single(view => view.Reading.Number == "0001");
        Assert.Equal(("周管理", TestOffice.Day), (reading.Confirmation!.ConfirmedBy.Name, reading.Confirmation.ConfirmedOn));
        await Assert.ThrowsAsync<ConflictException>(() => office.Get<ConfirmReading>().RunAsync(TestOffice.Administrator, "0001", default));
    }
}
