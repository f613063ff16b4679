using Changping.Admin.Features.Experts;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Domain;
using Changping.Admin.Tests.Support;
using Changping.Domain.Eligibility;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Experts;

/// <summary>One nomination by form: the rules of the register, faults at the field, corrections that keep the person and the day.</summary>
public class NominationFormTests
{
    [Fact]
    public async Task A_form_that_is_complete_becomes_a_judged_nomination()
    {
        await using var office = await TestOffice.OpenAsync();
        var check = await CheckAsync(office, Rows.Expert());
        Assert.Equal(Overall.Eligible, check.Verdict!.Overall);
        Assert.Equal("2026-推荐-0001", await office.Get<SaveNomination>().RunAsync(TestOffice.Officer, check, null, default));
        Assert.Equal(1, await office.AskAsync(context => context.NominationListings.CountAsync()));
    }

    [Fact]
    public async Task Every_fault_stands_at_its_field_and_nothing_is_written()
    {
        await using var office = await TestOffice.OpenAsync();
        var check = await CheckAsync(office, Rows.Expert(1, ("证件号码", "110114199001011235"), ("联系电话", "123"), ("姓名", null)));
        Assert.False(check.MayBeSaved);
        Assert.Equal(["姓名", "联系电话", "证件号码"], check.Faults.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(0, await office.AskAsync(context => context.Nominations.CountAsync()));
    }

    [Fact]
    public async Task The_same_person_on_the_same_day_is_refused_with_the_number_on_file()
    {
        await using var office = await WithOneAsync();
        var check = await CheckAsync(office, Rows.Expert(1, ("专业技术职务", "研究员")));
        Assert.Contains("2026-推荐-0001", check.Faults["推荐日期"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_person_with_another_telephone_is_shown_before_it_is_changed()
    {
        await using var office = await WithOneAsync();
        var check = await CheckAsync(office, Rows.Expert(1, ("推荐日期", "2026-11-20"), ("联系电话", "19900009999")));
        Assert.True(check.MayBeSaved);
        Assert.Equal("19900009999", Assert.Single(check.Changes, change => change.Column == "联系电话").New);
    }

    [Fact]
    public async Task A_correction_fills_in_what_was_missing_and_is_judged_again()
    {
        await using var office = await WithOneAsync(("身体健康", null));
        var form = await office.Get<OpenNominationForm>().RunAsync(TestOffice.Officer, "2026-推荐-0001", default);
        Assert.Equal(Rows.CitizenNumber(1), form!.Texts["证件号码"]);
        form.Texts["身体健康"] = "是";
        var check = await CheckAsync(office, form.Texts, "2026-推荐-0001");
        Assert.Equal("2026-推荐-0001", await office.Get<SaveNomination>().RunAsync(TestOffice.Officer, check, null, default));
        Assert.Equal(Overall.Eligible, await office.AskAsync(context => context.NominationListings.Select(listing => listing.Overall).SingleAsync()));
    }

    [Fact]
    public async Task A_correction_cannot_turn_into_another_person_or_day()
    {
        await using var office = await WithOneAsync();
        Assert.False((await CheckAsync(office, Rows.Expert(2), "2026-推荐-0001")).MayBeSaved);
        Assert.False((await CheckAsync(office, Rows.Expert(1, ("推荐日期", "2026-11-02")), "2026-推荐-0001")).MayBeSaved);
    }

    [Fact]
    public async Task An_admitted_nomination_is_not_corrected_any_more()
    {
        await using var office = await WithOneAsync();
        var id = await office.AskAsync(context => context.Nominations.Select(nomination => nomination.Id).SingleAsync());
        await office.Get<AdmitToPool>().RunAsync(TestOffice.Officer, [id], default);
        var check = await CheckAsync(office, Rows.Expert(1, ("专业技术职务", "研究员")), "2026-推荐-0001");
        Assert.Contains(Policy20.InForce.Cite(Clauses.TalentPool).Number, check.Faults["推荐日期"], StringComparison.Ordinal);
    }

    /// <summary>As found: the second of two officers overwrote the first, since only the check was compared and not the form as it was opened.</summary>
    [Fact]
    public async Task A_form_opened_before_another_saved_is_not_saved_over_it()
    {
        await using var office = await WithOneAsync();
        var first = (await office.Get<OpenNominationForm>().RunAsync(TestOffice.Officer, "2026-推荐-0001", default))!;
        var second = (await office.Get<OpenNominationForm>().RunAsync(TestOffice.SecondOfficer, "2026-推荐-0001", default))!;
        await SaveAsync(office, first, ("研究方向", "固态电池"));
        var refused = await Assert.ThrowsAsync<ConflictException>(() => SaveAsync(office, second, ("所在部门", "化学系")));
        Assert.Contains("他人已先改动该推荐", refused.Message, StringComparison.Ordinal);
        var now = (await office.Get<OpenNominationForm>().RunAsync(TestOffice.SecondOfficer, "2026-推荐-0001", default))!;
        Assert.Equal(("固态电池", "李经办"), (now.Texts["研究方向"], now.Opened!.ChangedBy));

        async Task SaveAsync(TestOffice at, NominationForm form, (string Column, string Text) change)
        {
            form.Texts[change.Column] = change.Text;
            var check = await at.Get<CheckNomination>().RunAsync(TestOffice.Officer, form.Texts, "2026-推荐-0001", default);
            Assert.True(check.MayBeSaved);
            await at.Get<SaveNomination>().RunAsync(TestOffice.Officer, check, form.Opened, default);
        }
    }

    [Fact]
    public async Task A_form_checked_before_the_institution_was_settled_is_not_saved_on_the_old_verdict()
    {
        await using var office = await WithOneAsync();
        var check = await CheckAsync(office, Rows.Expert(2));
        var institution = await office.AskAsync(context => context.Institutions.AsNoTracking().SingleAsync());
        await office.SettleAsync(institution.Id, []);
        await Assert.ThrowsAsync<ConflictException>(() => office.Get<SaveNomination>().RunAsync(TestOffice.Officer, check, null, default));
        Assert.Equal(1, await office.AskAsync(context => context.Nominations.CountAsync()));
    }

    private static async Task<TestOffice> WithOneAsync(params (string Column, string? Text)[] changes)
    {
        var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, changes));
        return office;
    }

    private static Task<NominationCheck> CheckAsync(TestOffice office, Dictionary<string, string?> texts, string? correcting = null) =>
        office.Get<CheckNomination>().RunAsync(TestOffice.Officer, texts, correcting, default);
}
