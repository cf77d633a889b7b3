package io.touchstone.bench;

import java.nio.file.Path;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The peer: Spring Batch's flat-file reader and JDBC writer in chunks of 1,000, without a job repository, which would only add to
 * it. It looks up each row's order, as an item processor does, and inserts the rating; when it does the same work as the product
 * it also keeps a sum for each pair and month and for each shop and day. It has no caps by product, defaults, revisions or report.
 */
final class SpringBatchPeer implements Arm {

    private static final String DATABASE = "bench_batch";
    private static final int CHUNK = 1_000;

    private final String base;
    private final Path file;
    private final boolean counting;

    SpringBatchPeer(String base, Path file, boolean counting) {
        this.base = base;
        this.file = file;
        this.counting = counting;
    }

    /** A row of the file. */
    record Line(
            String orderId,
            String ratedBy,
            int outcome,
            @Nullable Integer description,
            @Nullable Integer service,
            @Nullable Integer logistics,
            @Nullable String comment,
            OffsetDateTime ratedAt) {}

    /** A row with its order. */
    record Rated(
            Line line,
            String merchantId,
            String buyerId,
            String productId,
            OffsetDateTime createdAt,
            OffsetDateTime completedAt) {}

    /** What is counted: a pair in a month, or a shop on a day and then no buyer. */
    private record Key(String merchantId, String buyerId, LocalDate day) {}

    /** What a chunk adds to one counter. */
    private record Sum(Key key, long n, long sum) {}

    @Override
    public String name() {
        return counting ? "Spring Batch, look-up, insert and counters" : "Spring Batch, look-up and insert";
    }

    @Override
    public void prepare() throws Exception {
        BenchDatabase.cloneFrom(base, DATABASE);
        BenchDatabase.execute(DATABASE, "create table bench_rating (like trade_rating including all)");
        BenchDatabase.execute(
                DATABASE,
                "create table bench_pair (merchant_id text, buyer_id text, month date, points bigint,"
                        + " primary key (merchant_id, buyer_id, month))");
        BenchDatabase.execute(
                DATABASE,
                "create table bench_day (merchant_id text, day date, n bigint, marks bigint,"
                        + " primary key (merchant_id, day))");
    }

    @Override
    public long run() throws Exception {
        SingleConnectionDataSource source = new SingleConnectionDataSource(
                BenchDatabase.url(DATABASE) + "?reWriteBatchedInserts=true",
                BenchDatabase.USER,
                BenchDatabase.PASSWORD,
                true);
        FlatFileItemReader<Line> reader = reader();
        reader.open(new ExecutionContext());
        try {
            return copyAll(reader, source);
        } finally {
            reader.close();
            source.destroy();
        }
    }

    private long copyAll(FlatFileItemReader<Line> reader, SingleConnectionDataSource source) throws Exception {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        JdbcTemplate jdbc = new JdbcTemplate(source);
        JdbcBatchItemWriter<Rated> ratings = ratings(source);
        JdbcBatchItemWriter<Sum> pairs = pairs(source);
        JdbcBatchItemWriter<Sum> days = days(source);
        long read = 0;
        for (List<Line> lines = chunk(reader); !lines.isEmpty(); lines = chunk(reader)) {
            List<Line> chunk = lines;
            transaction.executeWithoutResult(status -> {
                Chunk<Rated> items = new Chunk<>();
                chunk.forEach(line -> process(jdbc, line, items));
                write(ratings, items);
                if (counting) {
                    write(pairs, byPair(items));
                    write(days, byDay(items));
                }
            });
            read += chunk.size();
        }
        return read;
    }

    private static <T> void write(JdbcBatchItemWriter<T> writer, Chunk<T> items) {
        try {
            writer.write(items);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Line> chunk(FlatFileItemReader<Line> reader) throws Exception {
        List<Line> lines = new ArrayList<>(CHUNK);
        while (lines.size() < CHUNK) {
            Line line = reader.read();
            if (line == null) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    /** Ruling C1 only; a second row of a side is dropped by the insert. */
    private static void process(JdbcTemplate jdbc, Line line, Chunk<Rated> accepted) {
        jdbc.query(
                "select merchant_id, buyer_id, product_id, coalesce(created_at, paid_at), completed_at"
                        + " from trade_order where order_id = ?",
                row -> {
                    OffsetDateTime completed = row.getObject(5, OffsetDateTime.class);
                    if (completed != null
                            && !line.ratedAt().isBefore(completed)
                            && !line.ratedAt().isAfter(completed.plusHours(360))) {
                        accepted.add(new Rated(
                                line,
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class),
                                completed));
                    }
                },
                line.orderId());
    }

    private static JdbcBatchItemWriter<Rated> ratings(SingleConnectionDataSource source) {
        return writer(
                source,
                "insert into bench_rating (order_id, rated_by, outcome, description_score, service_score, logistics_score,"
                        + " comment, rated_at, merchant_id, buyer_id, product_id, order_created_at, order_completed_at,"
                        + " verdict) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'first') on conflict do nothing",
                (item, statement) -> {
                    Line line = item.line();
                    statement.setString(1, line.orderId());
                    statement.setString(2, line.ratedBy());
                    statement.setInt(3, line.outcome());
                    statement.setObject(4, line.description(), Types.SMALLINT);
                    statement.setObject(5, line.service(), Types.SMALLINT);
                    statement.setObject(6, line.logistics(), Types.SMALLINT);
                    statement.setString(7, line.comment());
                    statement.setObject(8, line.ratedAt());
                    statement.setString(9, item.merchantId());
                    statement.setString(10, item.buyerId());
                    statement.setString(11, item.productId());
                    statement.setObject(12, item.createdAt());
                    statement.setObject(13, item.completedAt());
                });
    }

    private static JdbcBatchItemWriter<Sum> pairs(SingleConnectionDataSource source) {
        return writer(
                source,
                "insert into bench_pair values (?, ?, ?, ?) on conflict (merchant_id, buyer_id, month)"
                        + " do update set points = bench_pair.points + excluded.points",
                (item, statement) -> {
                    statement.setString(1, item.key().merchantId());
                    statement.setString(2, item.key().buyerId());
                    statement.setObject(3, item.key().day());
                    statement.setLong(4, item.sum());
                });
    }

    private static JdbcBatchItemWriter<Sum> days(SingleConnectionDataSource source) {
        return writer(
                source,
                "insert into bench_day values (?, ?, ?, ?) on conflict (merchant_id, day)"
                        + " do update set n = bench_day.n + excluded.n, marks = bench_day.marks + excluded.marks",
                (item, statement) -> {
                    statement.setString(1, item.key().merchantId());
                    statement.setObject(2, item.key().day());
                    statement.setLong(3, item.n());
                    statement.setLong(4, item.sum());
                });
    }

    private static Chunk<Sum> byPair(Chunk<Rated> items) {
        return summed(
                items,
                item -> new Key(
                        item.merchantId(),
                        item.buyerId(),
                        item.createdAt().toLocalDate().withDayOfMonth(1)),
                item -> item.line().outcome());
    }

    private static Chunk<Sum> byDay(Chunk<Rated> items) {
        return summed(
                items,
                item -> new Key(item.merchantId(), "", item.line().ratedAt().toLocalDate()),
                item -> {
                    Integer mark = item.line().description();
                    return mark == null ? 0 : mark;
                });
    }

    /** Rows of one key must not meet in one statement: a batch is sent as one of many rows, which may update each only once. */
    private static Chunk<Sum> summed(Chunk<Rated> items, Function<Rated, Key> key, ToLongFunction<Rated> value) {
        Map<Key, Sum> sums = new TreeMap<>(Comparator.comparing(Key::merchantId)
                .thenComparing(Key::buyerId)
                .thenComparing(Key::day));
        for (Rated item : items) {
            sums.merge(
                    key.apply(item),
                    new Sum(key.apply(item), 1, value.applyAsLong(item)),
                    (one, other) -> new Sum(one.key(), one.n() + other.n(), one.sum() + other.sum()));
        }
        return new Chunk<>(List.copyOf(sums.values()));
    }

    private static <T> JdbcBatchItemWriter<T> writer(
            SingleConnectionDataSource source,
            String sql,
            org.springframework.batch.infrastructure.item.database.ItemPreparedStatementSetter<T> setter) {
        JdbcBatchItemWriter<T> writer = new JdbcBatchItemWriterBuilder<T>()
                .dataSource(source)
                .sql(sql)
                .itemPreparedStatementSetter(setter)
                .assertUpdates(false)
                .build();
        try {
            writer.afterPropertiesSet();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return writer;
    }

    private FlatFileItemReader<Line> reader() throws Exception {
        FlatFileItemReader<Line> reader = new FlatFileItemReaderBuilder<Line>()
                .name("ratings")
                .resource(new FileSystemResource(file))
                .linesToSkip(1)
                .delimited()
                .names("order", "by", "outcome", "description", "service", "logistics", "comment", "at")
                .fieldSetMapper(fields -> new Line(
                        fields.readString(0),
                        fields.readString(1),
                        switch (fields.readString(2)) {
                            case "positive" -> 1;
                            case "neutral" -> 0;
                            default -> -1;
                        },
                        mark(fields.readString(3)),
                        mark(fields.readString(4)),
                        mark(fields.readString(5)),
                        fields.readString(6),
                        OffsetDateTime.parse(fields.readString(7))))
                .build();
        return reader;
    }

    private static @Nullable Integer mark(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
