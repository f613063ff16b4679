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
    private long total;
    private long came;
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

    private int Share => total == 0 ? 0 : (int)Math.Min(99, 100 * came / total);

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
        (total, came) = (files.Sum(file => Math.Min(file.Size, AddAttachment.MostBytes)), 0);
        var refused = new List<string>();
        for (var at = 0; at < files.Count; at++)
        {
            refusal = null;
            uploading = files.Count == 1 ? files[at].Name : $"{files[at].Name}（第 {at + 1} 份，共 {files.Count} 份）";
            StateHasChanged();
            try
            {
                if (await TryAsync(files[at], working.Token) is { } why)
                {
                    refused.Add(files.Count == 1 ? why : $"{files[at].Name}：{why}");
                }
            }
            catch (OperationCanceledException) when (working.IsCancellationRequested)
            {
                refused.Add(files.Count == 1 ? "已取消，没有上传。" : $"已取消：“{files[at].Name}”起的 {files.Count - at} 份没有上传。");
                break;
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
            await using var content = new CountedStream(file.OpenReadStream(AddAttachment.MostBytes, cancel), Count);
            await OnUpload!(new AttachmentUpload(file.Name, content), cancel);
            return null;
        }
        catch (Exception exception) when (facing.Message(exception) is { } message)
        {
            return message;
        }
    }

    /// <summary>Shown by whole per cent: a file comes in thousands of pieces.</summary>
    private void Count(int bytes)
    {
        var before = Share;
        came += bytes;
        if (Share != before)
        {
            _ = InvokeAsync(StateHasChanged);
        }
    }

    private async Task PreviewAsync(Attachment attachment)
    {
        var files = Rows.Where(row => row.RemovedAt is null && row.Format.IsShown()).ToList();
        await dialogs.ShowAsync<AttachmentPreview>(null, new DialogParameters
        {
            [nameof(AttachmentPreview.Files)] = files,
            [nameof(AttachmentPreview.First)] = attachment.Id,
        }, new DialogOptions { MaxWidth = MaxWidth.Large, FullWidth = true, CloseOnEscapeKey = true });
    }

    private Task<bool> RemoveAsync(Attachment attachment) => dialogs.DecideAsync(
        new Decision("移除附件", $"“{attachment.FileName}”将不再提供下载；文件和移除记录仍予保留。", "移除")
        {
            Run = reason => OnRemove!(attachment, reason),
            NeedsReason = true,
            Danger = true,
        });
}
