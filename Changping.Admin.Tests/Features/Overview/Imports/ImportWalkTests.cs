using Changping.Admin.Components.Imports;
using Changping.Admin.Features.Overview.Imports;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Workbooks;
using Changping.Admin.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Overview.Imports;

/// <summary>The messy sample from file to database through the two steps that the page takes.</summary>
public class ImportWalkTests
{
    [Fact]
    public async Task The_messy_register_is_previewed_corrected_and_committed_without_its_faulty_rows()
    {
        await using var office = await TestOffice.OpenAsync();
        var (register, running) = await ReadAsync(office);
        var view = ImportScreens.View(running);
        Assert.Equal(20, view.Counts.New + view.Counts.Faulty);
        Assert.True(view.Counts.Faulty > 1);
        Assert.NotEmpty(view.IgnoredColumns);

        var faulty = running.Page(RowFate.Faulty, 0, 1).Single();
        var cell = ImportScreens.Row(running.Preview, faulty).Cells.Single(cell => cell.Fault is not null);
        Assert.Equal("证件号码", cell.Column);
        var texts = ImportScreens.Corrected(register.Schema, faulty, cell.Column, Rows.CitizenNumber(1));
        running.Replace(await register.CorrectAsync(TestOffice.Officer, running.Preview, faulty.Row, texts, default));
        Assert.Equal((view.Counts.New + 1, view.Counts.Faulty - 1), (ImportScreens.Counts(running.Preview).New, ImportScreens.Counts(running.Preview).Faulty));
        Assert.DoesNotContain(running.Page(RowFate.Faulty, 0, 50), row => row.Row == faulty.Row);

        await Assert.ThrowsAsync<ImportBlockedException>(() => register.CommitAsync(TestOffice.Officer, running.Preview, skipFaulty: false, default));
        Assert.Equal(0, await office.AskAsync(context => context.Nominations.CountAsync()));
        var result = await register.CommitAsync(TestOffice.Officer, running.Preview, skipFaulty: true, default);
        Assert.Equal(result.New, await office.AskAsync(context => context.Nominations.CountAsync()));

        (_, running) = await ReadAsync(office);
        Assert.Equal((0, result.New - 1), (ImportScreens.Counts(running.Preview).New, ImportScreens.Counts(running.Preview).Unchanged));
    }

    [Fact]
    public async Task The_faulty_rows_that_are_downloaded_can_be_uploaded_again()
    {
        await using var office = await TestOffice.OpenAsync();
        var (register, running) = await ReadAsync(office);
        using var workbook = new MemoryStream();
        var written = FaultyRowsEndpoint.Write(workbook, running.Preview);
        workbook.Position = 0;
        var again = await register.PreviewAsync(TestOffice.Officer, workbook, "待改正.xlsx", null, null, default);
        Assert.Equal((written, written), (again.Rows.Count, again.Count(RowFate.Faulty)));
    }

    [Fact]
    public async Task Accepted_rows_are_shown_with_their_cells_masked_and_faulty_ones_as_typed()
    {
        await using var office = await TestOffice.OpenAsync();
        var (_, running) = await ReadAsync(office);
        var accepted = ImportScreens.Row(running.Preview, running.Page(RowFate.New, 0, 1).Single());
        Assert.Contains("***********", accepted.Cells.Single(cell => cell.Column == "证件号码").Value, StringComparison.Ordinal);
        Assert.NotNull(accepted.Outcome);
        var faulty = ImportScreens.Row(running.Preview, running.Page(RowFate.Faulty, 0, 1).Single());
        Assert.DoesNotContain("*", faulty.Cells.Single(cell => cell.Column == "证件号码").Value!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused_and_nothing_is_written()
    {
        await using var office = await TestOffice.OpenAsync();
        var register = office.Get<IEnumerable<IRegisterImport>>().First(candidate => candidate.Schema.Word == "experts");
        using var text = new MemoryStream("姓名,证件号码"u8.ToArray());
        await Assert.ThrowsAsync<WorkbookRefusedException>(() => register.PreviewAsync(TestOffice.Officer, text, "名册.csv", null, null, default));
        Assert.Equal(0, await office.AskAsync(context => context.Nominations.CountAsync()));
    }

    [Fact]
    public void Each_tab_of_the_screen_is_one_fate_of_the_preview_and_the_last_shows_the_hints() =>
        Assert.Equal([.. Enum.GetValues<RowFate>().Cast<RowFate?>(), null], Enum.GetValues<ImportRowKind>().Select(ImportScreens.Fate));

    private static async Task<(IRegisterImport Register, RunningImport Running)> ReadAsync(TestOffice office)
    {
        var register = office.Get<IEnumerable<IRegisterImport>>().First(candidate => candidate.Schema.Word == "experts");
        await using var file = File.OpenRead(Path.Combine(SourceTree.DataDirectory, "samples", "experts-messy.xlsx"));
        var preview = await register.PreviewAsync(TestOffice.Officer, file, "experts-messy.xlsx", null, null, default);
        return (register, new RunningImport(Guid.NewGuid(), TestOffice.Officer.Id, preview, Stream.Null, office.Time.GetUtcNow()));
    }
}
