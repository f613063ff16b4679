using Changping.Admin.Tests.Documents;
using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;
using Microsoft.Playwright;

namespace Changping.Admin.Tests.Browser;

/// <summary>
/// One case from three imported registers to the opinion, on screen: at each step the person whose step it is, the wrong one trying first at
/// several, and the calendar set forward where the procedure waits: for the notice, the first day of service, the end of the extended period.
/// </summary>
public sealed partial class OneCase(TimedOffice office) : IClassFixture<TimedOffice>, IAsyncLifetime
{
    private const string Expert = "顾长河";
    private const string Institution = "清华大学";
    private const string Enterprise = "北京昌固储能科技有限公司";
    private const string Need = "固态电池界面阻抗控制";
    private const string Title = "固态电池低阻抗界面联合攻关";

    private static readonly string CreditCode = Rows.CreditCode(1);

    private string _need = "";
    private string _project = "";
    private string _round = "";
    private Person _administrator = null!;
    private Person _officer = null!;
    private Person _colleague = null!;
    private Person _reviewer = null!;
    private Person _bureau = null!;
    private Person _lead = null!;

    private MovableClock Clock => office.Clock;

    /// <summary>Today as a date field takes it.</summary>
    private string Today => $"{Clock.Today:yyyy-MM-dd}";

    public async Task InitializeAsync()
    {
        _administrator = await office.PersonAsync("zhouguanli");
        _officer = await office.PersonAsync("lijingban");
        _colleague = await office.PersonAsync("qianjingban");
        _reviewer = await office.PersonAsync("pingshen1");
        _bureau = await office.PersonAsync("zhaochengyuan");
        _lead = await office.PersonAsync("wangfuzeren");
    }

    [Fact]
    public async Task Goes_from_the_registers_to_the_opinion_by_the_right_person_at_each_step()
    {
        await TheAdministratorAndTheLeadPutThePolicyInForceAsync();
        await TheOfficerImportsTheExpertTheCompanyAndTheNeedAsync();
        await TheOfficerAdmitsTheExpertToThePoolAsync();
        await TheOfficerPublishesTheNeedAndFindsTheExpertSuggestedAsync();
        await NobodyAppliesBeforeBothSidesAgreedAsync();
        await BothSidesAgreeAsync();
        await TheOfficerAppliesAsync();

        await TheOfficerRegistersFiveReviewersAndOpensARoundAsync();
        await TheReviewerSeesTheFileOnlyAfterDeclaringAsync();
        await TheOfficerEntersTheSignedSheetsOfTheOthersAsync();
        await TheProjectPassesWithoutTheRecusedAsync();
        await TheMinutesTellWhoKeptOutAsync();

        await TheOfficerPublishesTheNoticeAsync();
        await NobodyFilesDuringTheNoticeAsync();
        await TheOfficerAsksForTheFilingByLetterAsync();
        await TheBureauAndNobodyElseFilesAsync();
        await WhoAppliedDoesNotEstablishAsync();
        await TheLeadEstablishesAsync();
        await TheOfficerRecordsTheAgreementAndIssuesBothLettersAsync();
        await ServiceBeginsOnItsFirstDayAndNotBeforeAsync();

        await TheOfficerRecordsAContactWhenOneIsDueAsync();
        await TheOfficerChecksHalfwayAsync();
        await TheOfficerProposesAnExtensionThatOnlyAnotherApprovesAsync();
        await NobodyConcludesBeforeTheExtendedPeriodEndsAsync();
        await TheOfficerConcludesAsync();
        await TheOfficerWritesTheEvaluationThatOnlyAnotherConfirmsAsync();
        await TheRecordTellsTheWholeStoryAsync();
        Admin.Tests.Support.Expect.None(office.Complaints);

        // Every button that makes something was clicked twice at once.
        Admin.Tests.Support.Expect.None(Twins.In(office.DatabaseFile));
    }

    public async Task DisposeAsync()
    {
        foreach (var person in new[] { _administrator, _officer, _colleague, _reviewer, _bureau, _lead })
        {
            await person.PictureAsync("最后");
            await person.Page.Context.CloseAsync();
        }
    }

    private async Task ImportAsync(string register, Dictionary<string, string?> row)
    {
        await _officer.OpenAsync($"/import/{register}");
        using var workbook = RawWorkbook.OfRows([.. row.Keys], [.. row.Values]).ToStream();
        await _officer.UploadAsync($"{register}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.ToArray());
        await _officer.Button("导入 1 行").DblClickAsync();
        await _officer.ReadsAsync("新增 1 行，变更 0 行，无变化 0 行，跳过有误 0 行");
    }

    /// <summary>A card of papers on the officer's screen has it with its number; the file says what it is about.</summary>
    private async Task IsIssuedAsync(string paper, string number, params string[] texts)
    {
        var row = _officer.Card("文书").Locator("tbody tr").Filter(new() { HasText = paper });
        await Person.ReadsAsync(row, number, Today, "第 1 版");
        await SaysAsync(row.GetByRole(AriaRole.Link), [number, .. texts]);
    }

    private async Task SaysAsync(ILocator paper, params string[] texts)
    {
        var lines = string.Join('\n', Papers.Lines(await _officer.DownloadAsync(paper)));
        Assert.All(texts, text => Assert.Contains(text, lines, StringComparison.Ordinal));
    }
}
