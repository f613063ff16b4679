using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Walks.Years;

/// <summary>Ruling 24: what the bank and the finance bureau say, by hand and by file, and against what they said before.</summary>
internal sealed partial class GeneratedYear
{
    private sealed record Word(BookBatch Batch, BookLine Line, bool Paid, Guid By);

    /// <summary>Waiting for their second person.</summary>
    private readonly List<Word> _words = [];

    /// <summary>In fen, paid a second time and not known to be back.</summary>
    private readonly List<(BookBatch Batch, BookLine Line, Guid? EnteredBy)> _paidTwice = [];

    private static LineOutcome Outcome(bool paid) => paid ? LineOutcome.Paid : LineOutcome.Returned;

    private List<BookBatch> Approved => [.. Book.Batches.Where(batch => batch.ApprovedOn is not null)];

    private async Task AnswerAsync(YearStep step)
    {
        var open = Approved.Where(batch => batch.Lines.Any(line => line.Paid is null)).ToList();
        if (open.Count == 0)
        {
            return;
        }

        var batch = Pick(open, step.Which);
        var lines = batch.Lines.Where(line => line.Paid is null && (line.Number + step.How) % 5 > 0).Take(4).ToList();
        var by = step.How % 4 == 0 ? YearPeople.Finance : YearPeople.Any(step.How);
        var day = step.How % 9 == 0 ? batch.ApprovedOn!.Value.AddDays(-1) : Today;
        var words = lines.Select(line => new Word(batch, line, (line.Number + step.Which) % 4 > 0, by.Id)).ToList();
        await EnterWordsAsync(by, batch, words, day, words.Count > 0 && day == Today && !words.Exists(IsWaiting) && step.How % 17 > 0, withSlip: step.How % 17 > 0);
    }

    private bool IsWaiting(Word word) => _words.Exists(other => other.Batch == word.Batch && other.Line == word.Line);

    private async Task EnterWordsAsync(Actor by, BookBatch batch, List<Word> words, DateOnly day, bool may, bool withSlip)
    {
        var id = await Office.AskAsync(context => context.PaymentBatches.Where(one => one.Number == batch.Number).Select(one => one.Id).SingleAsync());
        Guid? slip = withSlip ? await Office.AttachAsync(RecordKind.Batch, id.Value, "回单.pdf") : null;
        if (await DoAsync(by, Permission.EnterReceipts,
            $"to answer {string.Join(", ", words.Select(word => $"{word.Line.Number} {Outcome(word.Paid)}"))} of {batch.Number} on {day:yyyy-MM-dd}",
            () => Office.Get<EnterAnswers>()
                .RunAsync(by, batch.Number, [.. words.Select(word => new LineAnswer(word.Line.Number, Outcome(word.Paid), day, word.Paid ? null : "账号有误"))], slip, default), may))
        {
            _words.AddRange(words);
        }
    }

    /// <summary>The finance bureau fills in the very workbook that it got; its word overtakes what waits.</summary>
    private async Task AnswerByWorkbookAsync(YearStep step)
    {
        var open = Approved.Where(batch => batch.Lines.Any(line => line.Paid is null)).ToList();
        if (open.Count == 0)
        {
            return;
        }

        var batch = Pick(open, step.Which);
        var said = batch.Lines.Where(line => line.Paid is null && (line.Number + step.How) % 4 > 0).ToDictionary(line => line.Number, line => (line.Number + step.Which) % 5 > 0);
        await ImportAnswersAsync(batch, said);
        foreach (var line in batch.Lines.Where(line => said.ContainsKey(line.Number)))
        {
            YearBook.Answer(line, said[line.Number]);
            _words.RemoveAll(word => word.Batch == batch && word.Line == line);
        }
    }

    private async Task ImportAnswersAsync(BookBatch batch, Dictionary<int, bool> said)
    {
        var filled = ReceiptBook.Fill(await Office.WorkbookAsync(batch.Number), line => said.TryGetValue(line, out var paid)
            ? new WrittenAnswer(paid ? "成功" : "退回", Today, paid ? null : "账号有误") : null);
        var preview = await Office.PreviewReceiptAsync(filled);
        if (preview.HasFaults)
        {
            throw Failure($"the workbook of {batch.Number} comes back with faults: {string.Join("；", preview.Faults.Select(fault => fault.Message))}");
        }

        await Office.CommitReceiptAsync(preview);
        Note($"the workbook of {batch.Number}: {string.Join(", ", said.Select(one => $"{one.Key} {Outcome(one.Value)}"))}", TestOffice.Officer, "imported", done: true);
    }

    /// <summary>The opposite of what stands, by hand or by the finance bureau's file.</summary>
    private async Task AnswerOtherwiseAsync(YearStep step)
    {
        var answered = Approved.SelectMany(batch => batch.Lines.Where(line => line.Paid is not null), (batch, line) => (batch, line)).ToList();
        if (answered.Count == 0)
        {
            return;
        }

        var (batch, line) = Pick(answered, step.Which);
        if (step.How % 2 == 0)
        {
            await ImportAnswersAsync(batch, new() { [line.Number] = !line.Paid!.Value });
            await ReadWordAsync(batch, line);
            return;
        }

        var enters = YearPeople.Any(step.How);
        var word = new Word(batch, line, !line.Paid!.Value, enters.Id);
        await EnterWordsAsync(enters, batch, [word], Today, !IsWaiting(word), withSlip: true);
    }

    /// <summary>A file may say what waits already, or what was settled once: then nothing new waits.</summary>
    private async Task ReadWordAsync(BookBatch batch, BookLine line)
    {
        var waiting = await Office.AskAsync(context => context.PendingAnswers.AsNoTracking()
            .Where(answer => answer.State == PendingAnswerState.Waiting && answer.Line == line.Number
            && context.PaymentBatches.Any(one => one.Id == answer.BatchId && one.Number == batch.Number)).ToListAsync());
        _words.RemoveAll(word => word.Batch == batch && word.Line == line);
        _words.AddRange(waiting.Select(answer => new Word(batch, line, answer.Word.Outcome == LineOutcome.Paid, answer.Decision.PreparedBy.Id)));
    }

    /// <summary>All that waits of one batch, by one person; a contradiction may be impossible by now.</summary>
    private async Task DecideAnswersAsync(YearStep step)
    {
        if (_words.Count == 0)
        {
            return;
        }

        var batch = Pick(_words, step.Which).Batch;
        var words = _words.Where(word => word.Batch == batch).OrderBy(word => word.Line.Number).ToList();
        var (by, accept) = (YearPeople.Any(step.How), step.How % 6 > 0);
        var ids = await Office.WaitingAnswersAsync(batch.Number);
        var may = !accept || words.TrueForAll(word => word.Line.Paid is null || word.Line.Paid == word.Paid || MayCorrect(word));
        if (await DoAsync(by, Permission.Approve, $"to {(accept ? "accept" : "refuse")} what was answered of {batch.Number}",
            () => Office.Get<DecideAnswers>().RunAsync(by, ids, accept, "与银行核对", default), may, words.Select(word => word.By), grants: accept))
        {
            _words.RemoveAll(word => word.Batch == batch);
            words.ForEach(accept ? Accept : _ => { });
        }
    }

    /// <summary>A recovery's answers stand; what is on its way again, or comes back already, cannot be undone beneath it.</summary>
    private static bool MayCorrect(Word word) => word.Line.Back == 0 && (word.Paid
        ? word.Line.Entry.State is not (BookState.InBatch or BookState.Instructed)
        : word.Line.Entry.State == BookState.Paid && word.Line.Entry.CameBack + word.Line.Entry.ComingBack == 0);

    private void Accept(Word word)
    {
        var (line, entry) = (word.Line, word.Line.Entry);
        if (line.Paid is null)
        {
            YearBook.Answer(line, word.Paid);
        }
        else if (line.Paid != word.Paid)
        {
            var again = Book.LiveOf(entry.Project.Id, entry.Instrument).Any(other => other != entry && other.Sequence == entry.Sequence);
            if (word.Paid && (entry.State is BookState.Paid or BookState.Reversed || again))
            {
                _paidTwice.Add((word.Batch, line, null));
                return;
            }

            (line.Paid, entry.State) = (word.Paid, word.Paid ? BookState.Paid : BookState.Returned);
        }
    }

    private async Task RefundAsync(YearStep step)
    {
        if (_paidTwice.Count == 0)
        {
            return;
        }

        var index = step.Which % _paidTwice.Count;
        var (batch, line, entered) = _paidTwice[index];
        var by = YearPeople.Any(step.How);
        var answer = await Office.AskAsync(context => context.PendingAnswers.AsNoTracking().Where(one => one.Line == line.Number
            && (one.State == PendingAnswerState.PaidTwice || one.State == PendingAnswerState.RefundEntered)
            && context.PaymentBatches.Any(other => other.Id == one.BatchId && other.Number == batch.Number)).FirstAsync());
        if (entered is { } first)
        {
            if (await DoAsync(by, Permission.Approve, $"to confirm the refund of {batch.Number} {line.Number}", () => Office.Get<ConfirmRefund>()
                .RunAsync(by, answer.Id, default), true, [first]))
            {
                _paidTwice.RemoveAt(index);
            }

            return;
        }

        var slip = await Office.AttachAsync(RecordKind.Batch, answer.BatchId.Value, "追回回单.pdf");
        var on = step.How % 5 == 0 ? Today.AddDays(1) : Today;
        if (await DoAsync(by, Permission.EnterReceipts, $"to enter the refund of {batch.Number} {line.Number}", () => Office.Get<EnterRefund>()
            .RunAsync(by, answer.Id, on, slip, default), on == Today))
        {
            _paidTwice[index] = (batch, line, by.Id);
        }
    }
}
