using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Projects;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Projects;

/// <summary>The letters name the period of service: whoever comes late has new ones, and the former stay to be read.</summary>
public sealed class LateArrivalLettersTests
{
    private static readonly DateOnly Agreed = EstablishedProjects.Terms.ServiceStart;

    [Fact]
    public async Task Who_comes_late_gets_both_letters_anew_under_their_numbers_with_the_new_period()
    {
        await using var office = await TestOffice.OpenAsync();
        await ArriveAsync(office, Agreed.AddDays(4));

        var letters = await LettersAsync(office);
        Assert.Equal([(DocumentKind.DistrictLetter, 1, true), (DocumentKind.DistrictLetter, 2, false), (DocumentKind.CompanyLetter, 1, true),
            (DocumentKind.CompanyLetter, 2, false)],
            letters.Select(letter => (letter.Kind, letter.Edition, letter.SupersededOn is not null)));
        Assert.All(letters.GroupBy(letter => letter.Kind), kind => Assert.Single(kind.Select(letter => letter.Number).Distinct()));
        foreach (var letter in letters)
        {
            var start = letter.Edition == 1 ? Agreed : Agreed.AddDays(4);
            Assert.Contains($"{start.Year}年{start.Month}月{start.Day}日至", await TextAsync(office, letter), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_comes_on_the_agreed_day_keeps_the_letters()
    {
        await using var office = await TestOffice.OpenAsync();
        await ArriveAsync(office, null);
        Assert.All(await LettersAsync(office), letter => Assert.Equal((1, null), (letter.Edition, letter.SupersededOn)));
    }

    private static async Task ArriveAsync(TestOffice office, DateOnly? on)
    {
        var project = await office.SignAsync(1);
        await office.TakeAsync(project, TestOffice.Officer, ProjectAction.IssueDistrictLetter, EstablishedProjects.Established);
        await office.TakeAsync(project, TestOffice.Officer, ProjectAction.IssueEnterpriseLetter, EstablishedProjects.Established);
        office.Time.Advance(TimeSpan.FromDays(10));
        await office.TakeAsync(project, TestOffice.Officer, ProjectAction.StartService, on);
    }

    private static async Task<List<IssuedDocument>> LettersAsync(TestOffice office) => [.. (await office.AskAsync(context => context.IssuedDocuments
        .Where(document => document.Kind == DocumentKind.DistrictLetter || document.Kind == DocumentKind.CompanyLetter).ToListAsync()))
        .OrderByDescending(document => document.Kind == DocumentKind.DistrictLetter).ThenBy(document => document.Edition)];

    private static async Task<string> TextAsync(TestOffice office, IssuedDocument letter)
    {
        using var paper = WordprocessingDocument.Open(new MemoryStream(await office.PaperAsync(letter.Id)), isEditable: false);
        return paper.MainDocumentPart!.Document!.InnerText;
    }
}
