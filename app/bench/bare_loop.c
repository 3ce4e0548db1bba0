/* The bare event loop of the reference design in C: a heap, queues and routing; no time-outs, no metrics but the
   mean, no replication, and a cache that hits with a given probability. bare_loop SECONDS HIT_RATIO */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { ARRIVE, REACH, DONE, BACK };
enum { SERVERS = 40, REPLICAS = 4, LB = 0, WEB = 1, CACHE = WEB + SERVERS, PRIMARY = CACHE + 1, REPLICA = PRIMARY + 1,
       STATIONS = REPLICA + REPLICAS, POOL = 1 << 20, QUEUE_END = -1 };

typedef struct { double time; int64_t sequence; int32_t kind, call; } Event;
typedef struct { double began; int32_t station, parent, next, step; int8_t write, missed; } Call;
typedef struct { double mean_s, latency_s; int32_t cores, busy, head, tail, waiting, open; int8_t random; } Station;

static Event heap[POOL];
static Call calls[POOL];
static int32_t unused[POOL];
static Station stations[STATIONS];
static int64_t pending, sequence, unused_count = POOL, events, completed;
static uint64_t state = 12345;
static double now, latency_sum, hit_ratio;
static int32_t turn;

static double uniform(void) {
    uint64_t z = (state += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return ((z ^ (z >> 31)) >> 11) * (1.0 / 9007199254740992.0);
}

static double exponential(double mean) { return -log(1.0 - uniform()) * mean; }

static int before(const Event *a, const Event *b) {
    return a->time < b->time || (a->time == b->time && a->sequence < b->sequence);
}

static void push(double time, int kind, int call) {
    Event event = {time, ++sequence, kind, call};
    int64_t i = pending++;
    while (i > 0 && before(&event, &heap[(i - 1) >> 2])) {
        heap[i] = heap[(i - 1) >> 2];
        i = (i - 1) >> 2;
    }
    heap[i] = event;
}

static Event pop(void) {
    Event first = heap[0], last = heap[--pending];
    int64_t i = 0;
    for (int64_t child; (child = 4 * i + 1) < pending; ) {
        int64_t least = child, end = child + 4 < pending ? child + 4 : pending;
        for (int64_t other = child + 1; other < end; other++)
            if (before(&heap[other], &heap[least])) least = other;
        if (!before(&heap[least], &last)) break;
        heap[i] = heap[least];
        i = least;
    }
    heap[i] = last;
    return first;
}

static void begin(int32_t c) {
    Station *station = &stations[calls[c].station];
    push(now + (station->random ? exponential(station->mean_s) : station->mean_s), DONE, c);
}

static void place(int32_t parent, int32_t station) {
    int32_t c = unused[--unused_count];
    calls[c] = (Call){now, station, parent, QUEUE_END, 0, parent < 0 ? uniform() < 0.05 : calls[parent].write, 0};
    stations[station].open++;
    push(now + stations[station].latency_s, REACH, c);
}

static int32_t two_choices(void) {
    int32_t a = WEB + (int32_t)(uniform() * SERVERS), b = WEB + (int32_t)(uniform() * SERVERS);
    return stations[a].open <= stations[b].open ? a : b;
}

/* The next call below, or the answer: reads get, on a miss read and set; writes write and delete. */
static void step(int32_t c) {
    Call *call = &calls[c];
    int at = call->step++;
    if (call->station == LB && at == 0) { place(c, two_choices()); return; }
    if (call->station >= WEB && call->station < CACHE) {
        if (call->write && at == 0) { place(c, PRIMARY); return; }
        if (call->write && at == 1) { place(c, CACHE); return; }
        if (!call->write && at == 0) { call->missed = uniform() >= hit_ratio; place(c, CACHE); return; }
        if (call->missed && at == 1) { turn = (turn + 1) % REPLICAS; place(c, REPLICA + turn); return; }
        if (call->missed && at == 2) { place(c, CACHE); return; }
    }
    push(now + stations[call->station].latency_s, BACK, c);
}

static void reach(int32_t c) {
    Station *station = &stations[calls[c].station];
    if (station->busy < station->cores) { station->busy++; begin(c); return; }
    if (station->waiting++ == 0) station->head = c;
    else calls[station->tail].next = c;
    station->tail = c;
}

static void done(int32_t c) {
    Station *station = &stations[calls[c].station];
    if (station->waiting > 0) {
        int32_t next = station->head;
        station->head = calls[next].next;
        station->waiting--;
        begin(next);
    } else station->busy--;
    step(c);
}

static void back(int32_t c) {
    stations[calls[c].station].open--;
    if (calls[c].parent < 0) { latency_sum += now - calls[c].began; completed++; }
    else step(calls[c].parent);
    unused[unused_count++] = c;
}

int main(int argc, char **argv) {
    if (argc != 3) return 2;
    double until = atof(argv[1]);
    hit_ratio = atof(argv[2]);
    for (int32_t i = 0; i < POOL; i++) unused[i] = POOL - 1 - i;
    for (int s = 0; s < STATIONS; s++) stations[s] = (Station){0.004, 0.0005, 16, 0, 0, 0, 0, 0, 1};
    stations[LB] = (Station){0.0001, 0.02, 64, 0, 0, 0, 0, 0, 0};
    for (int s = WEB; s < CACHE; s++) stations[s] = (Station){0.01, 0.0005, 8, 0, 0, 0, 0, 0, 1};
    stations[CACHE] = (Station){0.0001, 0.0005, 8, 0, 0, 0, 0, 0, 0};
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    push(0, ARRIVE, 0);
    while (heap[0].time <= until) {
        Event event = pop();
        now = event.time;
        events++;
        if (event.kind == REACH) reach(event.call);
        else if (event.kind == DONE) done(event.call);
        else if (event.kind == BACK) back(event.call);
        else { place(-1, LB); push(now + exponential(1.0 / 20000), ARRIVE, 0); }
    }
    clock_gettime(CLOCK_MONOTONIC, &to);
    double wall = (to.tv_sec - from.tv_sec) + (to.tv_nsec - from.tv_nsec) * 1e-9;
    printf("%lld %lld %.9f %.9f\n", (long long)completed, (long long)events, wall, latency_sum / completed * 1e3);
    return 0;
}
