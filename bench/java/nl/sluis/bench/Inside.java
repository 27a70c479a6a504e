package nl.sluis.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What a server's own JVM says of itself, asked over its management agent, which is started for that. */
final class Inside implements AutoCloseable {
    private final JMXConnector connector;
    private final MBeanServerConnection beans;

    private Inside(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.beans = connector.getMBeanServerConnection();
    }

    static Inside of(Server server) {
        try {
            return of(server.pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("BanJNDI") // the address comes from the agent of a process that this one started
    private static Inside of(long pid) throws IOException {
        try {
            var machine = VirtualMachine.attach(Long.toString(pid));
            try {
                var url = new JMXServiceURL(machine.startLocalManagementAgent());
                return new Inside(JMXConnectorFactory.connect(url));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("no look into process " + pid, e);
        }
    }

    /** By all threads since the start, those that ended and the carriers of virtual ones included. */
    long allocatedBytes() {
        return (Long) attribute("java.lang:type=Threading", "TotalThreadAllocatedBytes");
    }

    long heapBytes() {
        return (Long) ((CompositeData) attribute("java.lang:type=Memory", "HeapMemoryUsage")).get("used");
    }

    private Object attribute(String bean, String name) {
        try {
            return beans.getAttribute(new ObjectName(bean), name);
        } catch (JMException | IOException e) {
            throw new IllegalStateException("no " + name, e);
        }
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException e) {
            // the server is gone already: there is nothing left to let go of
        }
    }
}
