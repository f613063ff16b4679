namespace Changping.Admin.Registers.Workbooks;

/// <summary>What may still be inflated of one workbook.</summary>
internal sealed class InflationBudget(WorkbookLimits limits)
{
    public WorkbookLimits Limits { get; } = limits;

    private long _left = limits.InflatedBytes;

    public void Spend(int bytes)
    {
        _left -= bytes;
        if (_left < 0)
        {
            throw new WorkbookRefusedException("too-large", $"文件展开后超过 {Limits.InflatedBytes >> 20} MB，请拆分后上传。");
        }
    }
}

/// <summary>Counts the bytes that really come out of a part, and stops a bomb while it goes off.</summary>
internal sealed class MeteredStream(Stream part, long compressedBytes, InflationBudget budget) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = part.Read(buffer);
        _read += read;
        budget.Spend(read);
        if (_read > budget.Limits.RatioFreeBytes && _read / budget.Limits.InflationRatio > compressedBytes)
        {
            throw new WorkbookRefusedException("bomb", "文件压缩比异常（疑似压缩炸弹），已拒绝读取。");
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            part.Dispose();
        }

        base.Dispose(disposing);
    }
}
