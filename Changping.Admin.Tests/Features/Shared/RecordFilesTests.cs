using Bunit;
using Changping.Admin.Components.Attachments;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Features.Service;
using Changping.Admin.Features.Service.Visits;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Features.Matching.Needs;
using Changping.Admin.Tests.Support;
using Changping.Domain.Appointments;
using Changping.Domain.Matching;
using Changping.Domain.Policy;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Shared;

/// <summary>Each kind of record has a place for its files, where who handles it adds and everybody who reads it looks.</summary>
public sealed class RecordFilesTests
{
    private static readonly Actor Member = new(Guid.NewGuid(), "吴成员", Role.Member.Permissions());

    [Fact]
    public async Task A_need_its_intents_and_its_contacts_have_files()
    {
        await using var office = await NeedOffice.OpenAsync();
        var need = await office.AddNeedAsync(publish: true, Rows.Need());
        var number = await office.Get<ProposeIntent>().RunAsync(TestOffice.Officer, need, await office.ExpertAsync(), default);
        await office.Get<RecordContact>()
            .RunAsync(TestOffice.Officer, new ContactNote(need, await office.ExpertAsync(), TestOffice.Day, MatchChannel.Phone, "双方有意"), default);
        var contact = await office.AskAsync(context => context.MatchContacts.Select(known => known.Id.Value).SingleAsync());
        await office.AttachAsync(RecordKind.Need, need.Value, "需求说明.pdf");
        await office.AttachAsync(RecordKind.Intent, (await office.IntentAsync(number)).Id.Value, "意向书.pdf");
        await office.AttachAsync(RecordKind.Intent, (await office.IntentAsync(number)).Id.Value, "意向书附页.pdf");
        await office.AttachAsync(RecordKind.MatchContact, contact, "通话记录.pdf");

        await using var screen = await office.SignedInAsync(TestOffice.Officer, Role.Officer);
        var page = Open(screen, await office.AskAsync(context => context.Needs.Select(known => known.Number).SingleAsync()));
        Assert.Equal(["需求说明.pdf"], Names(page));
        Assert.NotEmpty(page.FindComponents<InputFile>());
        Assert.Equal(["附件 2…", "附件 1…"], page.FindComponents<AttachmentsButton>().Select(button => button.Find("button").TextContent));

        await using var reading = await office.SignedInAsync(Member, Role.Member);
        var read = Open(reading, await office.AskAsync(context => context.Needs.Select(known => known.Number).SingleAsync()));
        Assert.Equal(["需求说明.pdf"], Names(read));
        Assert.Empty(read.FindComponents<InputFile>());
        var dialogs = reading.RenderDialogs();
        _ = read.FindComponents<AttachmentsButton>()[0].Find("button").ClickAsync(new());
        dialogs.WaitForElement("a[download]");
        Assert.Equal(["意向书附页.pdf", "意向书.pdf"], dialogs.FindAll("a[download]").Select(link => link.TextContent));
        Assert.Empty(dialogs.FindComponents<InputFile>());
    }

    [Fact]
    public async Task A_contact_of_the_service_has_files_and_does_not_go_while_it_has()
    {
        await using var office = await TestOffice.OpenAsync();
        var project = await office.AddProjectAsync(1);
        await office.Get<EnterContact>()
            .RunAsync(TestOffice.Officer,
                new ContactDraft { Project = project, HeldOn = TestOffice.Day, Channel = ContactChannel.Visit, Working = "按计划推进" }, default);
        var contact = await office.AskAsync(context => context.Contacts.AsNoTracking().SingleAsync());
        var file = await office.AttachAsync(RecordKind.Contact, contact.Id.Value, "走访照片.pdf");
        Assert.Equal(1, (await office.Get<ServiceRecord>().RunAsync(Member, project, default))!.ContactFiles[contact.Id.Value]);

        await using var screen = await office.SignedInAsync(TestOffice.Officer, Role.Officer);
        var view = (await office.Get<ServiceRecord>().RunAsync(TestOffice.Officer, project, default))!;
        var card = screen.Render<ContactsCard>(part => part.Add(one => one.View, view).Add(one => one.Today, TestOffice.Day).Add(one => one.MayHandle, true));
        Assert.Equal("附件 1…", card.FindComponent<AttachmentsButton>().Find("button").TextContent);
        Assert.DoesNotContain(screen.Render<ContactsCard>(part => part.Add(one => one.View, view with { ContactFiles = new Dictionary<Guid, int>() })
            .Add(one => one.Today, TestOffice.Day))
            .FindAll("button"), button => button.TextContent.Contains("附件", StringComparison.Ordinal));

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<RemoveContact>()
            .RunAsync(TestOffice.Officer, contact.Id, "重复", default));
        Assert.Contains("请先移除附件", refused.Message, StringComparison.Ordinal);
        await office.Get<RemoveAttachment>().RunAsync(TestOffice.Officer, file, "重复", default);
        await office.Get<RemoveContact>().RunAsync(TestOffice.Officer, contact.Id, "重复", default);
    }

    [Fact]
    public async Task The_evidence_of_a_relaxation_is_attached_where_it_is_proposed()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert());
        var nomination = await office.AskAsync(context => context.Nominations.Select(known => known.Id).SingleAsync());
        await using var screen = await office.SignedInAsync(TestOffice.Officer, Role.Officer);
        var fields = screen.Render<RelaxationFields>(part => part
            .Add(one => one.Draft, new RelaxationDraft()).Add(one => one.Policy, "2.0").Add(one => one.Nomination, nomination));
        fields.WaitForElement("section.card");
        fields.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(Admin.Tests.Attachments.SampleFiles.Pdf, "专利证书.pdf"));
        fields.WaitForState(() => fields.FindAll("a[download]").Count == 1);
        Assert.Equal("专利证书.pdf", Assert.Single(await office.Get<ListAttachments>().RunAsync(Member, RecordKind.Nomination, nomination.Value, default))
            .FileName);
    }

    private static IEnumerable<string> Names(IRenderedComponent<NeedPage> page) => page.FindAll("a[download]").Select(link => link.TextContent);

    private static IRenderedComponent<NeedPage> Open(ScreenContext screen, string number)
    {
        var page = screen.Render<NeedPage>(part => part.Add(one => one.Number, number));
        page.WaitForElement(".columns");
        return page;
    }
}
