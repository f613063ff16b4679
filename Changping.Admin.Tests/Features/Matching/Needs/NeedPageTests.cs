using Bunit;
using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Office;
using Changping.Admin.Tests.Features.Shared;
using Changping.Admin.Tests.Support;
using Changping.Domain.Matching;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Features.Matching.Needs;

/// <summary>The pages of a need as an officer and as a reader see them: one next action, and nothing offered that would be refused.</summary>
public sealed class NeedPageTests
{
    [Fact]
    public async Task A_draft_is_to_be_published_and_nobody_is_contacted_for_it()
    {
        await using var office = await NeedOffice.OpenAsync();
        await office.AddNeedAsync(publish: false, Rows.Need());
        await using var screen = await office.SignedInAsync(TestOffice.Officer, Role.Officer);
        var page = await OpenAsync(office, screen);
        Assert.Contains("发布…", page.Find(".btn.primary").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table.suggestions button"));
    }

    [Fact]
    public async Task A_reader_sees_the_suggestions_and_what_comes_next_but_no_button()
    {
        await using var office = await NeedOffice.OpenAsync();
        await office.AddNeedAsync(publish: true, Rows.Need());
        await using var screen = await office.SignedInAsync(new Actor(Guid.NewGuid(), "孙成员", Role.Member.Permissions()), Role.Member);
        var page = await OpenAsync(office, screen);
        Assert.NotEmpty(page.FindAll("table.suggestions tbody tr"));
        Assert.Contains("由经办人办理", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("button.btn, button.link.small, a.btn"));
    }

    [Fact]
    public async Task An_intent_asks_for_the_company_first_and_an_expert_with_one_is_not_offered_a_second()
    {
        await using var office = await NeedOffice.OpenAsync();
        var need = await office.AddNeedAsync(publish: true, Rows.Need());
        var number = await office.Get<ProposeIntent>().RunAsync(TestOffice.Officer, need, await office.ExpertAsync(), default);
        await using var screen = await office.SignedInAsync(TestOffice.Officer, Role.Officer);
        var page = await OpenAsync(office, screen);
        Assert.Contains("登记企业同意", page.Find(".btn.primary").TextContent, StringComparison.Ordinal);
        Assert.Equal(["登记联系…"], page.FindAll("table.suggestions button").Select(button => button.TextContent));

        await office.ConsentAsync(number, ConsentSide.Enterprise);
        await using var later = office.SignedInAgain(TestOffice.Officer);
        Assert.Contains("登记专家同意", (await OpenAsync(office, later)).Find(".btn.primary").TextContent, StringComparison.Ordinal);
        await office.ConsentAsync(number, ConsentSide.Expert);
        await using var last = office.SignedInAgain(TestOffice.Officer);
        var agreed = await OpenAsync(office, last);
        var next = agreed.Find("a.btn.primary");
        Assert.Contains("申报合作项目", next.TextContent, StringComparison.Ordinal);
        Assert.Matches("^/projects/new\\?intent=2026-.+$", next.GetAttribute("href"));
        Assert.DoesNotContain(agreed.FindAll("button.link.small"), button => button.TextContent.Contains("登记同意", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_begins_with_the_company_that_led_to_it_and_a_name_on_file_brings_its_code()
    {
        await using var office = await NeedOffice.OpenAsync();
        await using var screen = await office.SignedInAsync(TestOffice.Officer, Role.Officer);
        screen.Services.GetRequiredService<NavigationManager>().NavigateTo($"/needs/new?enterprise={Rows.CreditCode(2)}");
        var page = screen.Render<NeedFormPage>();
        page.WaitForElement("input[id^=field-]");
        Assert.Equal(Rows.CreditCode(2), page.FieldOf("统一社会信用代码").GetAttribute("value"));
        await page.FillAsync("企业名称", Rows.Enterprise(1)["企业名称"]!);
        Assert.Equal(Rows.CreditCode(1), page.FieldOf("统一社会信用代码").GetAttribute("value"));
    }

    /// <summary>As found: the second of two officers overwrote the first silently.</summary>
    [Fact]
    public async Task The_second_of_two_officers_is_shown_what_the_first_saved_and_takes_it_over_field_by_field()
    {
        await using var office = await NeedOffice.OpenAsync();
        await office.AddNeedAsync(publish: false, Rows.Need());
        await using var screen = await office.SignedInAsync(TestOffice.Officer, Role.Officer);
        var page = screen.Render<NeedFormPage>(parameters => parameters.Add(form => form.Number, "2026-需求-0001"));
        page.WaitForElement("[id^=field-]");
        await page.FillAsync("备注", "我写的备注");

        var other = (await office.Get<OpenNeedForm>().RunAsync(TestOffice.SecondOfficer, "2026-需求-0001", null, default))!;
        other.Texts["期望专家条件"] = "电化学方向";
        other.Texts["备注"] = "对方的备注";
        var check = await office.Get<CheckNeed>().RunAsync(TestOffice.SecondOfficer, other.Texts, "2026-需求-0001", default);
        await office.Get<SaveNeed>().RunAsync(TestOffice.SecondOfficer, check.Draft!, other.Opened, default);

        await page.Find(".page-head .btn.primary").ClickAsync(new());
        Assert.Equal(["期望专家条件：电化学方向", "备注：对方的备注"], page.FindAll("table.stale tbody tr")
            .Select(row => $"{row.Children[0].TextContent}：{row.Children[2].TextContent}"));
        Assert.Contains("钱经办 已先保存了改动", page.Markup, StringComparison.Ordinal);
        Assert.Equal("对方的备注", await RemarkAsync());

        await page.Find("section.card table.stale ~ div .btn.primary, section.card .row .btn.primary").ClickAsync(new());
        Assert.Equal(("电化学方向", "我写的备注"), (page.FieldOf("期望专家条件").GetAttribute("value"), page.FieldOf("备注").GetAttribute("value")));
        await page.Find(".page-head .btn.primary").ClickAsync(new());
        Assert.Equal("我写的备注", await RemarkAsync());

        Task<string?> RemarkAsync() => office.AskAsync(context => context.Needs.Select(need => need.Remark).SingleAsync());
    }

    [Fact]
    public async Task A_form_with_a_fault_says_it_at_the_field_and_saves_nothing()
    {
        await using var office = await NeedOffice.OpenAsync();
        await using var screen = await office.SignedInAsync(TestOffice.Officer, Role.Officer);
        var page = screen.Render<NeedFormPage>();
        page.WaitForElement("input[id^=field-]");
        foreach (var (column, text) in Rows.Need(1, ("需求名称", " ")))
        {
            await page.FillAsync(column, text ?? "");
        }

        await page.Find(".btn.primary").ClickAsync(new());
        page.WaitForElement("[role=alert]");
        Assert.Equal("true", page.FieldOf("需求名称").GetAttribute("aria-invalid"));
        Assert.Equal(0, await office.AskAsync(context => context.Needs.CountAsync()));

        await page.FillAsync("需求名称", "界面阻抗");
        await page.Find(".btn.primary").ClickAsync(new());
        page.WaitForAssertion(() =>
            Assert.EndsWith("-0001", Uri.UnescapeDataString(screen.Services.GetRequiredService<NavigationManager>().Uri), StringComparison.Ordinal));
        Assert.Equal("界面阻抗", await office.AskAsync(context => context.Needs.Select(need => need.Title).SingleAsync()));
    }

    private static async Task<IRenderedComponent<NeedPage>> OpenAsync(TestOffice office, ScreenContext screen)
    {
        var number = await office.AskAsync(context => context.Needs.Select(need => need.Number).SingleAsync());
        var page = screen.Render<NeedPage>(part => part.Add(one => one.Number, number));
        page.WaitForElement("h1, .columns");
        // But for those of clauses that nobody opened.
        page.WaitForState(() => page.FindAll(".ghost").All(ghost => ghost.Closest(".clause-text") is not null));
        return page;
    }
}
