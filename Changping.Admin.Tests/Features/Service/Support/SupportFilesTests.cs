using Changping.Admin.Features.Service;
using Changping.Admin.Features.Service.Support;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Attachments;
using Changping.Admin.Tests.Support;
using Changping.Domain.Appointments;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Service.Support;

/// <summary>四（一）: what is uploaded to a request may be about health or home: seen by who may see personal data, and named in no log.</summary>
public sealed class SupportFilesTests
{
    private const string Name = "心内科诊断证明.pdf";

    private static readonly Actor Member = new(new Guid("00000000-0000-0000-0000-0000000000d1"), "孙成员", Role.Member.Permissions());

    [Fact]
    public async Task Only_who_may_see_personal_data_sees_the_list_and_gets_the_file()
    {
        await using var office = await TestOffice.OpenAsync();
        var (request, file) = await UploadedAsync(office);
        Assert.Equal(Name, Assert.Single(await office.Get<ListSupportFiles>().RunAsync(TestOffice.Approver, request, default)).FileName);
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<ListSupportFiles>().RunAsync(Member, request, default));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<ReadAttachment>().RunAsync(Member, file, default));
        var opened = await office.Get<ReadAttachment>().RunAsync(TestOffice.Approver, file, default);
        await opened!.Content.DisposeAsync();
        Assert.Equal(Name, opened.FileName);
    }

    [Fact]
    public async Task Upload_download_and_removal_are_recorded_without_the_name_of_the_file()
    {
        await using var office = await TestOffice.OpenAsync();
        var (request, file) = await UploadedAsync(office);
        await (await office.Get<ReadAttachment>().RunAsync(TestOffice.Approver, file, default))!.Content.DisposeAsync();
        await office.Get<RemoveAttachment>().RunAsync(TestOffice.Officer, file, "传错", default);

        var entries = await office.AskAsync(context => context.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == request.Value)
            .OrderBy(entry => entry.Sequence).ToListAsync());
        Assert.Equal([CommandKind.ReceiveSupport, CommandKind.UploadAttachment, CommandKind.DownloadAttachment, CommandKind.RemoveAttachment],
            entries.Select(entry => entry.Kind));
        Expect.None(
            from entry in entries
            from text in entry.Changes.SelectMany(change => new[] { change.Old, change.New }).Append(entry.Reason).Append(entry.Subject).OfType<string>()
            where text.Contains("心内科", StringComparison.Ordinal)
            select text);
    }

    private static async Task<(SupportRequestId Request, Guid File)> UploadedAsync(TestOffice office)
    {
        var number = await office.Get<ReceiveSupport>().RunAsync(TestOffice.Officer, new SupportDraft
        {
            Project = await office.AddProjectAsync(1),
            Kind = SupportKind.Consultation,
            Relation = PatientRelation.Spouse,
            PatientName = "测试家属",
            MedicalDetail = "复查",
            HandlingUnit = "区卫生健康委",
        }, default);
        var id = await office.AskAsync(context => context.SupportRequests.Where(request => request.Number == number).Select(request => request.Id)
            .SingleAsync());
        return (id, await office.Get<AddAttachment>().RunAsync(TestOffice.Officer, RecordKind.SupportRequest, id.Value, Name, SampleFiles.Scan(), default));
    }
}
