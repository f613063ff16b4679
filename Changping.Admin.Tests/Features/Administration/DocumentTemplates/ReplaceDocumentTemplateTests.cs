using Changping.Admin.Documents;
using Changping.Admin.Features.Administration.DocumentTemplates;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Documents;
using Changping.Admin.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Administration.DocumentTemplates;

public sealed class ReplaceDocumentTemplateTests
{
    [Fact]
    public async Task An_administrator_replaces_a_template_by_one_that_holds_every_control_and_it_is_recorded()
    {
        await using var office = await TestOffice.OpenAsync();
        var templates = new TemplateFolder(Path.GetDirectoryName(office.DatabaseFile)!);
        var replace = new ReplaceDocumentTemplate(templates, office.Get<CommandTransaction>(), office.Get<OfficeClock>());

        await Assert.ThrowsAsync<NotPermittedException>(() =>
            replace.RunAsync(TestOffice.Officer, DocumentKind.FilingLetter, Built(DocumentKind.FilingLetter), default));
        await Assert.ThrowsAsync<FileRefusedException>(() =>
            replace.RunAsync(TestOffice.Administrator, DocumentKind.FilingLetter, Built(DocumentKind.Agreement), default));
        Assert.NotNull(templates.States().Single(state => state.Kind == DocumentKind.FilingLetter).Fault);

        await replace.RunAsync(TestOffice.Administrator, DocumentKind.FilingLetter, Built(DocumentKind.FilingLetter), default);
        Assert.Null(templates.States().Single(state => state.Kind == DocumentKind.FilingLetter).Fault);
        var entry = await office.AskAsync(context => context.AuditEntries.SingleAsync(candidate => candidate.SubjectKind == RecordKind.Template));
        Assert.Equal(("周管理", CommandKind.ReplaceTemplate, "备案函.docx"), (entry.ActorName, entry.Kind, entry.Subject));
        Assert.Equal(templates.Of(DocumentKind.FilingLetter).Used.TemplateHash, Assert.Single(entry.Changes).New);
    }

    [Fact]
    public async Task The_templates_that_come_with_the_program_are_all_usable()
    {
        await using var office = await TestOffice.OpenAsync();
        var states = await office.Get<ListDocumentTemplates>().RunAsync(TestOffice.Officer);
        Assert.Equal(Enum.GetValues<DocumentKind>(), states.Select(state => state.Kind));
        Assert.All(states, state => Assert.Null(state.Fault));
    }

    private static MemoryStream Built(DocumentKind kind) => new(Papers.Built(kind));
}
