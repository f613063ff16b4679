using Changping.Admin.Components.Dialogs;
using Changping.Admin.Components.Forms;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace Changping.Admin.Features.Reviews.Entry;

/// <summary>Signed declarations and score sheets of a round, entered like a worksheet: one member's projects, or one project's members.</summary>
public sealed partial class EntryPage(ShowRound show, EnterSheetRow enter, UserFacing facing, IDialogService dialogs, ISnackbar snackbar, IJSRuntime browser)
{
    private const int MostListed = 12;

    private RoundView? view;
    private EntryBoard? board;
    private string? closed;
    private bool loaded;
    private bool byProject;
    private ReviewerId reviewer;
    private ProjectId project;
    private bool attempted;
    private string? notPasted;
    private string? next;
    private int saved;

    [Parameter]
    public required string Number { get; set; }

    private IReadOnlyList<(string Name, string Why)> NotSaved { get; set; } = [];

    private bool IsDirty => closed is null && board?.Changed.Count > 0;

    private IReadOnlyList<SheetLine> Shown => byProject ? board!.Of(project) : board!.Of(reviewer);

    private IReadOnlyList<LineFault> Faults => board!.Faults(gapsToo: attempted);

    protected override async Task OnParametersSetAsync()
    {
        await LoadAsync();
        loaded = true;

        // What waits comes first, then what can be corrected.
        if (board?.Lines.OrderBy(line => line.WhyNot is not null).ThenBy(line => line.Total is not null).FirstOrDefault() is { } first)
        {
            (reviewer, project) = (first.Reviewer, first.Project);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (next is { } cell)
        {
            next = null;
            await browser.InvokeVoidAsync("changping.toCell", cell);
        }
    }

    private static string CellId(int row, int column) => $"cell-{row}-{column}";

    private string WidthOf(int column) => column == 0 ? "short" : column == 1 ? "middle" : column == board!.Columns - 1 ? "long" : "points num";

    private string ProjectName(ProjectId id) => view!.Projects.Where(row => row.Id == id).Select(row => $"{row.Number} {row.Title}").FirstOrDefault() ?? "";

    private string ReviewerName(ReviewerId id) =>
        view!.Panel.Where(member => member.ReviewerId == id).Select(member => $"{member.Name}（{member.Unit}）").FirstOrDefault() ?? "";

    private async Task LoadAsync()
    {
        view = await show.RunAsync(await ActorAsync(), Number, Leaving);
        board = view is null ? null : new EntryBoard(view, board);
        closed = view is { State: RoundState.Open, Own: null } or null ? null
            : view.Own is not null ? "您是本轮评审专家，不能代其他专家录入；自己的声明和评分请到“我的评审”。"
            : $"评审轮次 {Number} {view.State.ChineseName()}，现在不能录入声明和评分。";
    }

    private void Type(SheetLine line, int column, string text)
    {
        line.Type(column, text);
        notPasted = null;
    }

    private Task PasteAsync(BlockPastedEventArgs pasted)
    {
        notPasted = pasted.Text is { } text
            ? board!.Paste(Shown, pasted.Row, pasted.Column, PastedBlock.Read(text))
            : $"粘贴的内容有 {pasted.Length:N0} 字，太大，没有粘贴；请只复制评分的区域，分几次粘贴";
        next = CellId(pasted.Row, pasted.Column);
        return Task.CompletedTask;
    }

    private Task ShowAsync(LineFault fault)
    {
        (reviewer, project) = (fault.Line.Reviewer, fault.Line.Project);
        next = CellId(Shown.ToList().IndexOf(fault.Line), fault.Fault.Column);
        return Task.CompletedTask;
    }

    private async Task SaveAsync()
    {
        (notPasted, attempted, NotSaved, saved) = (null, true, [], 0);
        if (board!.Changed.Count == 0)
        {
            attempted = false;
            snackbar.Add("没有改动，不需保存", Severity.Info);
            return;
        }

        if (Faults is [var first, ..])
        {
            await ShowAsync(first);
            return;
        }

        SheetLine[] declaring = [.. board.Changed.Where(line => line.DeclaresNone || line.DeclaresConflict)];
        if (declaring.Length == 0)
        {
            await SaveRowsAsync(null);
            return;
        }

        var draft = new DeclaringDraft([.. view!.Papers.Where(paper => paper.RemovedAt is null)], declaring);
        await dialogs.DecideAsync(new Decision($"登记声明 · {Number}", "按评审专家签字的声明登记下列各项，登记后不能撤回；评分一并保存。", "登记并保存")
        {
            Fields = builder =>
            {
                builder.OpenComponent<DeclaringFields>(0);
                builder.AddComponentParameter(1, nameof(DeclaringFields.Draft), draft);
                builder.CloseComponent();
            },
            Run = _ => SaveRowsAsync(draft.Paper),
        });
    }

    /// <summary>Each row whole and by itself; one that is refused keeps none of the others from being saved.</summary>
    private async Task SaveRowsAsync(Guid? paper)
    {
        var (lines, refused) = (board!.Changed, new List<SheetLine>());
        foreach (var line in lines)
        {
            var then = line.Texts.ToArray();
            try
            {
                await enter.RunAsync(await ActorAsync(), line.Entry(view!.Id, paper), Leaving);
                line.Saved(then);
            }
            catch (Exception exception) when (facing.Message(exception) is { } message)
            {
                line.Refused(message);
                refused.Add(line);
            }
        }

        await LoadAsync();
        (attempted, saved) = (false, lines.Count - refused.Count);
        NotSaved = [.. refused.Select(line => ($"{line.ReviewerName}／{line.Number}", line.Unsaved!))];
        if (refused.Count == 0)
        {
            snackbar.Add($"已保存 {saved} 行", Severity.Success);
        }

        StateHasChanged();
    }
}
