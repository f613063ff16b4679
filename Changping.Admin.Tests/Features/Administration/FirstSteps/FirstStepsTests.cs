using Bunit;
using Changping.Admin.Features.Administration.FirstSteps;
using Changping.Admin.Features.Matching.LeadingIndustries;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Files.Backups;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Features.Administration.FirstSteps;

/// <summary>An administrator once had to know from the README what an empty office needs.</summary>
public sealed class FirstStepsTests
{
    [Fact]
    public async Task An_empty_office_shows_what_is_to_be_done_and_where()
    {
        await using var office = await TestOffice.OpenAsync(policyInForce: false);
        await using var screen = await office.SignedInAsync(TestOffice.Administrator, Admin.Office.Role.Administrator);
        var card = screen.Render<FirstStepsCard>();
        Assert.Equal(["/accounts", "/policy", "/policy", "/lists", "/budget?year=2026", "/backups"], card.FindAll("a")
            .Select(link => link.GetAttribute("href")));
        Assert.Contains("✓ 节假日和调休", card.Markup, StringComparison.Ordinal);
        Assert.Contains("以明文经过网络", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_step_is_ticked_by_what_is_there_and_the_card_is_gone_when_all_are()
    {
        await using var office = await TestOffice.OpenAsync();
        Assert.Equal(["印发日期和施行日", "启用日", "节假日和调休"], await DoneAsync(office));
        await office.AskAsync(async context =>
        {
            var (officer, approver) = (Role("Officer"), Role("Approver"));
            var (one, other) = (User("one"), User("other"));
            context.AddRange(officer, approver, one, other, new IdentityUserRole<Guid> { RoleId = officer.Id, UserId = one.Id },
                new IdentityUserRole<Guid> { RoleId = approver.Id, UserId = one.Id });
            await context.SaveChangesAsync();

            // One person alone is no two.
            Assert.DoesNotContain("两个人的账号", await DoneAsync(office));
            context.Add(new IdentityUserRole<Guid> { RoleId = approver.Id, UserId = other.Id });
            return await context.SaveChangesAsync();
        });
        Assert.Contains("两个人的账号", await DoneAsync(office));
        await office.Get<AddLeadingIndustry>().RunAsync(TestOffice.Administrator, "先进能源", null, default);
        Assert.Contains("主导产业", await DoneAsync(office));
        foreach (var instrument in Instrument.All)
        {
            Assert.DoesNotContain("2026 年度预算", await DoneAsync(office));
            await office.AppropriateAsync(2026, instrument, Money.FromYuan(1));
        }

        Assert.Contains("2026 年度预算", await DoneAsync(office));
        var (folder, now) = (Directory.CreateTempSubdirectory("shelf"), office.Get<OfficeClock>().Now);
        try
        {
            var shelf = new BackupShelf(new BackupPlan(folder.FullName, new TimeOnly(1, 30), 30, IsOn: true));
            await File.WriteAllTextAsync(shelf.NewFile(now), "");
            BackupShelf.Write(shelf.NewFile(now), new BackupProof(now, IsGood: true, ""));
            Assert.All(await ActivatorUtilities.CreateInstance<ReadFirstSteps>(office.Services, shelf, new ServedOver(Https: true))
                .RunAsync(TestOffice.Administrator, default), step => Assert.True(step.IsDone, step.Title));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Done_once_it_stays_done_and_what_a_later_year_wants_is_a_task()
    {
        await using var office = await TestOffice.OpenAsync();
        foreach (var instrument in Instrument.All)
        {
            await office.AppropriateAsync(2026, instrument, Money.FromYuan(1));
        }

        office.Time.SetUtcNow(new DateTimeOffset(2028, 2, 1, 2, 0, 0, TimeSpan.Zero));
        Assert.Equal(["印发日期和施行日", "启用日", "节假日和调休", "2026 年度预算"], await DoneAsync(office));
        Assert.Contains(await office.Get<HomeTasks>().RunAsync(TestOffice.Administrator, default), task => task.Kind == "工作日历待登记");
    }

    [Fact]
    public async Task Nobody_else_sees_it()
    {
        await using var office = await TestOffice.OpenAsync(policyInForce: false);
        await using var screen = await office.SignedInAsync(TestOffice.Officer, Admin.Office.Role.Officer);
        Assert.Equal("", screen.Render<FirstStepsCard>().Markup.Trim());
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<ReadFirstSteps>().RunAsync(TestOffice.Officer, default));
    }

    private static async Task<IEnumerable<string>> DoneAsync(TestOffice office) =>
        (await office.Get<ReadFirstSteps>().RunAsync(TestOffice.Administrator, default)).Where(step => step.IsDone).Select(step => step.Title);

    private static IdentityRole<Guid> Role(string name) => new(name) { Id = Guid.NewGuid(), NormalizedName = name.ToUpperInvariant() };

    private static AppUser User(string name) => new() { Id = Guid.NewGuid(), UserName = name, DisplayName = name, Unit = WorkingUnit.ScienceCommission };
}
