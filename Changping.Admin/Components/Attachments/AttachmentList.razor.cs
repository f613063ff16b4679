using System.Globalization;
using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Forms;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MudBlazor;

namespace Changping.Admin.Components.Attachments;

/// <summary>A file on its way from the browser.</summary>
public sealed record AttachmentUpload(string Name, Stream Content);

/// <summary>Attachments of a record, with upload and removal where the page gives the deeds.</summary>
public sealed partial class AttachmentList(IDialogService dialogs, UserFacing facing) : IDisposable
{
    private static readonly string Accepted = string.Join(',', Enum.GetValues<AttachmentFormat>().SelectMany(format => format.Extensions()));
    private CancellationTokenSource? working;
    private string? uploading;
    private int? share;
    private string? refusal;

    /// <summary>From <see cref="AttachmentRows"/>; the page loads them again after each deed.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Attachment> Rows { get; set; }

    [Parameter]
    public string Title { get; set; } = "附件";

    /// <summary>Null: nothing can be uploaded here.</summary>
    [Parameter]
    public Func<AttachmentUpload, CancellationToken, Task>? OnUpload { get; set; }

    /// <summary>With the reason. Null: nothing can be removed here.</summary>
    [Parameter]
    public Func<Attachment, string, Task>? OnRemove { get; set; }

    /// <summary>Why neither is possible for this person or in this state; null where both are.</summary>
    [Parameter]
    public string? WhyNot { get; set; }

    public void Dispose()
    {
        working?.Cancel();
        working?.Dispose();
    }

    internal static string Size(long bytes) => bytes < 1 << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0.0} MB");

    private static string Moment(DateTimeOffset at) => OfficeClock.ToOffice(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>One after another; one that is refused does not keep the others from coming in.</summary>
    private async Task UploadAsync(IReadOnlyList<IBrowserFile> files)
    {
        working?.Dispose();
        working = new CancellationTokenSource();
        var refused = new List<string>();
        for (var at = 0; at < files.Count && !working.IsCancellationRequested; at++)
        {
            refusal = null;
            uploading = files.Count == 1 ? files[at].Name : $"{files[at].Name}（第 {at + 1} 份，共 {files.Count} 份）";
            share = files.Count == 1 ? null : 100 * at / files.Count;
            StateHasChanged();
            if (await TryAsync(files[at], working.Token) is { } why)
            {
                refused.Add(files.Count == 1 ? why : $"{files[at].Name}：{why}");
            }
        }

        uploading = null;
        refusal = refused.Count == 0 ? null : string.Join("\n", refused);
    }

    /// <returns>Why it was not uploaded; null where it was.</returns>
    private async Task<string?> TryAsync(IBrowserFile file, CancellationToken cancel)
    {
        if (file.Size > AddAttachment.MostBytes)
        {
            return $"“{file.Name}”有 {Size(file.Size)}，超过 {AddAttachment.MostBytes >> 20} MB 的上限，没有上传。请压缩扫描分辨率或分成几份上传。";
        }

        try
        {
            await using var content = file.OpenReadStream(AddAttachment.MostBytes, cancel);
            await OnUpload!(new AttachmentUpload(file.Name, content), cancel);
            return null;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return "已取消，没有上传。";
        }
        catch (Exception exception) when (facing.Message(exception) is { } message)
        {
            return message;
        }
    }

    private Task<bool> RemoveAsync(Attachment attachment) => dialogs.DecideAsync(
        new Decision("移除附件", $"“{attachment.FileName}”将不再提供下载；文件和移除记录仍予保留。", "移除")
        {
            Run = reason => OnRemove!(attachment, reason),
            NeedsReason = true,
            Danger = true,
        });
}
